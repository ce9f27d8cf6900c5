"""熟客簿 · Regulars: the composition root. With a command it does that job; without one it opens the window."""

from __future__ import annotations

import sys


def main(arguments: list[str]) -> int:
    """The exit status: 0 done, 1 the user's world, 2 wrong usage, 3 a bug, 130 interrupted."""
    if arguments[:1] == ["--read-table-child"]:
        # the guarded child process that reads foreign workbooks; started by storage/files, also in the built program
        from storage.files import child

        return child.main(arguments[1:])
    from ui import command_line

    options = command_line.parse(arguments)
    if options.command is not None:
        return command_line.run(options)
    from ui import application

    return application.run(options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
