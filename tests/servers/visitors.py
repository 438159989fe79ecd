"""The people in front of a hosted page, and what they do there."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class EndUser:
    """What a person picks and types.

    Attributes:
        institution: The provider's id of the institution; hosted pages use it where the
            session leaves the choice.
        credentials: What the person types to log in, by the provider's field names; the
            same mapping serves to create a connection without a hosted page.
        answers: What the person answers to a second factor, by field name.
        leaves: The person closes the page instead.
    """

    institution: str
    credentials: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    leaves: bool = False


@dataclass(frozen=True, slots=True)
class People:
    """The same characters at every provider, for suites that run over all of them.

    Attributes:
        good: Knows everything right; no second factor.
        mistaken: The same institution as `good`, with a wrong password.
        careful: Right credentials, and a second factor that is answered rightly.
        confused: As `careful`, with a wrong answer.
        stranded: Right credentials, but the institution is out of order.
        leaving: Closes the page.
    """

    good: EndUser
    mistaken: EndUser
    careful: EndUser
    confused: EndUser
    stranded: EndUser
    leaving: EndUser
