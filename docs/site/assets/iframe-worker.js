// Workers for pages that are opened from the file system.
//
// Browsers start no worker from a file: URL, and the search of the site runs in one. Here
// its script runs in a hidden frame instead, and both sides talk as a page and a worker do.
(() => {
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(url) {
      super();
      this.onmessage = null;
      this.onerror = null;
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      const inside = this.frame.contentWindow;
      inside.document.open();
      inside.document.write("<!doctype html><body></body>");
      inside.document.close();
      inside.postMessage = (data) => this.#tell("message", new MessageEvent("message", { data }));
      inside.importScripts = (...urls) =>
        urls.reduce((done, one) => done.then(() => this.#load(one)), Promise.resolve());
      this.ready = this.#load(url).catch((error) =>
        this.#tell("error", new ErrorEvent("error", { error, message: String(error) })),
      );
    }

    postMessage(data) {
      this.ready.then(() => {
        const inside = this.frame.contentWindow;
        inside?.dispatchEvent(new inside.MessageEvent("message", { data: structuredClone(data) }));
      });
    }

    terminate() {
      this.frame.remove();
    }

    #load(url) {
      return new Promise((loaded, failed) => {
        const inside = this.frame.contentDocument;
        const script = inside.createElement("script");
        script.src = new URL(url, location.href).href;
        script.onload = loaded;
        script.onerror = () => failed(new Error(`${script.src} cannot be read`));
        inside.body.append(script);
      });
    }

    #tell(kind, event) {
      setTimeout(() => {
        this.dispatchEvent(event);
        this[`on${kind}`]?.(event);
      });
    }
  }

  window.Worker = FrameWorker;
})();
