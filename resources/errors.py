"""The one kind of failure people are told about in plain Vietnamese."""


class KnownError(Exception):
    """Something foreseen went wrong; every layer derives its own errors from this one.

    ``message`` says what happened and what is safe, ``advice`` what to do next; both are
    whole Vietnamese sentences. Anything that is not a KnownError is a bug and is reported as one.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message, advice)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.message} {self.advice}".strip()
