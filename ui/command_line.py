"""The command line: the same jobs as the window, for scheduled tasks, scripts and checks.

This module knows the options and the exit statuses; ui/commands.py does the jobs, ui/as_json.py gives their shapes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.errors import Cancelled, KnownError
from ui.language import ALSO_CHINESE, LANGUAGES, ask_for, system_language, tr, use_language

APP_FOLDER = "Regulars"
_YEARS = (1901, 2099)
"""Of a today: all its next birthdays are inside the lunar table (core/calendars.py)."""
_ANY_YEARS = (1000, 9999)
_LARGEST_ID = 2**63 - 1
_TEN_YEARS = 3660


@dataclass
class Shop:
    """Where the shop's data lies and what day it is, for one run of the program."""

    archive: Path
    data_dir: Path
    today: date
    json: bool

    def clock(self) -> datetime:
        """The time of a change: on the rehearsed day when `--today` is given."""
        return datetime.combine(self.today, datetime.now().time())


def data_dir(given: Path | None) -> Path:
    """The data folder: as given, or the platform's own."""
    if given is not None:
        return given.expanduser().resolve()
    from platformdirs import user_data_path

    return user_data_path(APP_FOLDER, appauthor=False)


def shop_of(options: argparse.Namespace) -> Shop:
    from storage.archive import DEFAULT_NAME

    folder = data_dir(options.data_dir)
    return Shop(options.archive or folder / DEFAULT_NAME, folder, options.today or date.today(), options.json)


def parse(arguments: list[str]) -> argparse.Namespace:
    """The options; wrong usage leaves with status 2. The language is chosen first, so that the help speaks it."""
    _plain_streams()
    ask_for(_wanted_language(arguments))
    use_language(system_language())
    parser = _parser()
    options = parser.parse_args(arguments)
    first, last = getattr(options, "first", None), getattr(options, "last", None)
    if first is not None and last is not None and first > last:
        parser.error(tr("--from 的日子在 --to 的后面"))
    return options


def _number(least: int, most: int) -> Callable[[str], int]:
    """An option that is a whole number from `least` to `most`."""

    def number(text: str) -> int:
        try:
            found = int(text)
        except ValueError:
            found = least - 1
        if not least <= found <= most:
            words = tr("{text} 不是 {least} 到 {most} 之间的数", text=text, least=least, most=most)
            raise argparse.ArgumentTypeError(words)
        return found

    return number


def _row_id(text: str) -> int:
    """The number of a row; no row has one that SQLite cannot hold."""
    return max(-1, min(int(text), _LARGEST_ID))


def _day(first: int, last: int) -> Callable[[str], date]:
    """An option that is a day in the years from `first` to `last`."""

    def day(text: str) -> date:
        found = date.fromisoformat(text)
        if not first <= found.year <= last:
            raise argparse.ArgumentTypeError(tr("只能是 {first} 到 {last} 年里的一天", first=first, last=last))
        return found

    return day


def _wanted_language(arguments: list[str]) -> str:
    """What `--lang` says, "" without it."""
    for place, word in enumerate(arguments):
        if word == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    return ""


def _common(parser: argparse.ArgumentParser, top: bool) -> None:
    """The options every command takes; they may stand before or behind the command's name."""
    nothing: Any = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--archive", type=Path, default=nothing, metavar="FILE", help=tr("客户簿文件（默认：数据文件夹里的那一份）")
    )
    parser.add_argument("--data-dir", type=Path, default=nothing, metavar="DIR", help=tr("数据文件夹"))
    parser.add_argument(
        "--json", action="store_true", default=False if top else nothing, help=tr("结果用 JSON 写到标准输出")
    )
    parser.add_argument(
        "--today", type=_day(*_YEARS), default=nothing, metavar="YYYY-MM-DD", help=tr("把这一天当作今天")
    )
    parser.add_argument("--lang", choices=(*LANGUAGES, *ALSO_CHINESE), default=nothing, help=tr("界面语言"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="regulars", description=tr("熟客簿：客人说过一次的话，到时候自己回来。"))
    _common(parser, top=True)
    parser.add_argument("--in-tray", action="store_true", help=argparse.SUPPRESS)  # how the system starts it
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, words: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=words, description=words)
        _common(made, top=False)
        return made

    _add_list_commands(command)
    _add_day_commands(command)
    _add_file_commands(command)
    return parser


def _add_list_commands(command: Any) -> None:
    from core.listing import SortKey
    from core.tiers import Metric

    p = command("customers", tr("查找和列出客户"))
    p.add_argument("query", nargs="?", default="")
    p.add_argument("--tier")
    p.add_argument("--tag")
    p.add_argument("--sort", choices=[k.value for k in SortKey])
    p.add_argument("--limit", type=int, default=50)
    p.add_argument("--offset", type=int, default=0)
    p = command("show", tr("一位客户的全部资料"))
    p.add_argument("id", type=_row_id)
    p = command("note", tr("记一笔：张三 喜欢胡萝卜汁"))
    p.add_argument("text", nargs="+")
    p.add_argument("--dry-run", action="store_true", help=tr("只看怎么理解，不写入"))
    p = command("tiers", tr("给客户分等级"))
    p.add_argument(
        "--scheme", metavar="regent|curry|FILE", help=tr("哪一套等级：自带的、店里自己的，或者一个 JSON 文件")
    )
    p.add_argument("--metric", choices=[m.value for m in Metric])
    p.add_argument("--from", dest="first", type=_day(*_ANY_YEARS), metavar="D")
    p.add_argument("--to", dest="last", type=_day(*_ANY_YEARS), metavar="D")
    p.add_argument("--save", action="store_true", help=tr("把这次结果留下，以后好比较"))
    p.add_argument("--customers", action="store_true", help=tr("把每位客户的名次也列出来"))
    p = command("worth", tr("每位客户值多少：已赚的和以后预计的"))
    p.add_argument("--as-of", type=_day(*_ANY_YEARS), metavar="D", help=tr("算到这一天为止（默认：今天）"))
    p.add_argument("--customers", action="store_true", help=tr("把每位客户的数也列出来"))


def _add_day_commands(command: Any) -> None:
    p = command("today", tr("今天要做的事"))
    p.add_argument("--days", type=_number(0, _TEN_YEARS), default=7)
    _add_print(command("print", tr("打印清单、标签、信封")))


def _add_print(p: argparse.ArgumentParser) -> None:
    """The names of the papers and sheets are those of ui/printing/options.py, which would load Qt."""
    p.add_argument(
        "list",
        choices=["followups", "preparation", "birthdays", "week", "labels", "envelopes", "cards", "customers"],
    )
    p.add_argument(
        "--days", type=_number(0, _TEN_YEARS), metavar="N",
        help=tr("从今天起多少天（默认：跟进和备货 7，一周安排 6）"),
    )  # fmt: skip
    p.add_argument(
        "--month", type=int, choices=range(1, 13), metavar="M", help=tr("几月的生日；标签、信封、贺卡只给那个月的寿星")
    )
    p.add_argument("--paper", choices=["a4", "a5", "letter", "receipt80", "receipt58"], default="a4")
    p.add_argument("--landscape", action="store_true", help=tr("横着印"))
    p.add_argument("--large", action="store_true", help=tr("大字版"))
    p.add_argument("--no-phones", action="store_true", help=tr("不印手机号"))
    p.add_argument("--by", choices=["party", "kind"], default="party", help=tr("备货清单按桌，还是按种类"))
    p.add_argument("--query", default="", help=tr("标签、信封、贺卡：只给找得到的这些客户"))
    p.add_argument("--tier", help=tr("只要这个等级的客户"))
    p.add_argument("--tag", help=tr("只要有这个标签的客户"))
    p.add_argument(
        "--stock", choices=["L7159", "L7160", "L7163", "L7651", "5160", "own", "dl", "c6", "c5", "a6", "a5"],
        help=tr("哪种标签、信封或卡片（默认：窗口里上次选的）"),
    )  # fmt: skip
    p.add_argument("--start", type=_number(1, 200), metavar="N", help=tr("标签从这一张的第几枚印起"))
    words = tr("贺卡上的话，可以写 {call} 和 {shop}", call="{call}", shop="{shop}")
    p.add_argument("--wish", metavar="TEXT", help=words)
    where = p.add_mutually_exclusive_group(required=True)
    where.add_argument("--pdf", type=Path, metavar="OUT")
    where.add_argument("--printer", metavar="NAME")


def _add_file_commands(command: Any) -> None:
    p = command("import", tr("导入客户表或消费记录"))
    p.add_argument("file", type=Path)
    p.add_argument("--sheet", metavar="NAME")
    p.add_argument("--as", dest="kind", choices=["customers", "purchases", "auto"], default="auto")
    p.add_argument("--map", action="append", default=[], metavar="FIELD=HEADER")
    p.add_argument("--on-duplicate", choices=["fill", "update", "skip", "add"], default="fill")
    words = tr("消费记录里店里还没有的客户：add 一起加进来，reject 这些行不导入")
    p.add_argument("--unknown", choices=["add", "reject"], default="reject", help=words)
    p.add_argument("--dry-run", action="store_true", help=tr("只看会发生什么，不写入"))
    p.add_argument("--problems", type=Path, metavar="OUT.xlsx", help=tr("把有问题的行另存成一张表"))
    p = command("undo-import", tr("撤销一次导入"))
    p.add_argument("batch", type=_row_id)
    p = command("export", tr("导出客户、消费记录、跟进、等级报告，或整本客户簿"))
    p.add_argument("out", type=Path, metavar="OUT", help=tr(".xlsx .csv .vcf .ics .json，报告还有 .pdf"))
    p.add_argument("--query", default="", help=tr("只要找得到的这些客户"))
    p.add_argument("--tier", help=tr("只要这个等级的客户"))
    p.add_argument("--tag", help=tr("只要有这个标签的客户"))
    p.add_argument("--what", choices=["customers", "purchases", "followups", "tiers", "archive", "report"])
    p.add_argument("--names", action="store_true", help=tr("报告里写上客户的姓名"))
    p.add_argument("--vcard", choices=["3.0", "2.1"], default="3.0", help=tr("手机通讯录的版本，老手机用 2.1"))
    p = command("backup", tr("备份"))
    p.add_argument("--to", type=Path, metavar="DIR")
    p = command("restore", tr("用一份备份换下现在的客户簿，换下的那本会留着"))
    p.add_argument("file", type=Path)
    p = command("check", tr("检查客户簿是否完好"))
    p.add_argument("--deep", action="store_true")
    p = command("sample", tr("新建一家示例店"))
    p.add_argument("--customers", type=_number(0, 1_000_000), default=120)
    p.add_argument("--purchases", type=_number(0, 10_000_000))
    p.add_argument("--seed", type=int, default=1)
    command("self-test", tr("程序自检"))


def run(options: argparse.Namespace) -> int:
    """Do the command; the exit status."""
    try:
        from ui import commands

        result = commands.COMMANDS[options.command](shop_of(options), options)
    except KnownError as error:
        return _users_world(error, options.json)
    except (KeyboardInterrupt, Cancelled):
        print(tr("停下了，什么都没有写入。"), file=sys.stderr)
        return 130
    except Exception as error:
        from ui import reports
        from ui.version import VERSION

        path = reports.make_report(error, data_dir(options.data_dir) / "reports", VERSION).path
        said = tr("程序出了问题，报告在 {path}", path=path) if path else tr("程序出了问题，报告也没有写成。")
        print(said, file=sys.stderr)
        return 3
    return _say(_as_json(result.data) if options.json else result.words, result.status)


def _say(words: str, status: int) -> int:
    """The result on stdout; the exit status. A reader who left (`| head`) has seen enough: what was done is done. Where
    the words cannot be written (a full disk), the status says so."""
    try:
        print(words, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing complains at the exit
        if not isinstance(error, BrokenPipeError):
            return _users_world(KnownError("output_not_written"), as_json=False)
    return status


def _as_json(data: Any) -> str:
    """In the letters of stdout: what its encoding lacks is written as \\u…, which means the same."""
    text = json.dumps(data, ensure_ascii=False)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return json.dumps(data)
    return text


def _plain_streams() -> None:
    """UTF-8 on every system, so that a pipe on Windows carries Chinese; where somebody chose another encoding, letters
    it lacks do not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if not os.environ.get("PYTHONIOENCODING"):
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="backslashreplace")


def _users_world(error: KnownError, as_json: bool) -> int:
    from ui import messages

    message = str(messages.words(error))
    if as_json:
        _say(_as_json({"error": {"key": error.key, "message": message}}), 1)
    print(message, file=sys.stderr)
    return 1
