"""Generates the packages of a clientloom workspace, with one action per package."""

def _clientloom_package_impl(ctx):
    # clientloom names the package's folder and keeps its other files next to it.
    folder = ctx.actions.declare_directory("%s.out/%s" % (ctx.label.name, ctx.attr.package))
    ctx.actions.run(
        executable = ctx.executable.clientloom,
        arguments = [
            "generate",
            "--quiet",
            "--workspace",
            ctx.file.workspace.dirname,
            "--package",
            ctx.attr.package,
            "--output",
            folder.dirname,
        ],
        inputs = depset([ctx.file.workspace] + ctx.files.srcs),
        outputs = [folder],
        env = {"CLIENTLOOM_CACHE_DIR": "/tmp/clientloom"},
        mnemonic = "Clientloom",
        progress_message = "Generating %s" % ctx.attr.package,
    )
    return [DefaultInfo(files = depset([folder]), runfiles = ctx.runfiles([folder]))]

clientloom_package = rule(
    implementation = _clientloom_package_impl,
    doc = "One package, as `clientloom plan` lists it.",
    attrs = {
        "package": attr.string(mandatory = True, doc = "The name of the package."),
        "workspace": attr.label(
            allow_single_file = ["clientloom.yaml"],
            mandatory = True,
            doc = "The workspace.",
        ),
        "srcs": attr.label_list(
            allow_files = True,
            doc = "Its other inputs: settings, spec, overlays, templates.",
        ),
        "clientloom": attr.label(
            executable = True,
            cfg = "exec",
            default = "//tools:clientloom",
            doc = "The command.",
        ),
    },
)

def clientloom_packages(name, providers, workspace = "clientloom.yaml", **kwargs):
    """The runtime, and the client of each provider.

    Args:
      name: The name of the group of all packages.
      providers: The folders of the providers, next to clientloom.yaml.
      workspace: The file clientloom.yaml.
      **kwargs: More attributes of each package, such as `clientloom`.
    """
    clientloom_package(name = "runtime", package = "runtime", workspace = workspace, **kwargs)
    for provider in providers:
        clientloom_package(
            name = provider,
            package = provider,
            workspace = workspace,
            srcs = native.glob([provider + "/**"]),
            **kwargs
        )
    native.filegroup(name = name, srcs = ["runtime"] + providers)
