"""What reads the terminal's keys."""

from textual.drivers.linux_driver import LinuxDriver


class LenientDriver(LinuxDriver):
    """Textual's own, which outlives bytes that are no UTF-8.

    An old terminal, or noise on a line, sends such; Textual would take no key any more.
    """

    def run_input_thread(self) -> None:
        """Read until the end; what came with such a byte is dropped."""
        while True:
            try:
                super().run_input_thread()
            except UnicodeDecodeError:
                continue
            return
