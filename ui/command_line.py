"""The command line: the same jobs as the window, for scheduled tasks, scripts and checks.

This module knows the options and the exit statuses; ui/commands.py does the jobs, ui/as_json.py gives their shapes.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from core.errors import Cancelled, KnownError
from ui.language import LANGUAGES, ask_for, system_language, tr, use_language

APP_FOLDER = "Regulars"


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
    ask_for(_wanted_language(arguments))
    use_language(system_language())
    return _parser().parse_args(arguments)


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
        "--today", type=date.fromisoformat, default=nothing, metavar="YYYY-MM-DD", help=tr("把这一天当作今天")
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=nothing, help=tr("界面语言"))


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
    p.add_argument("id", type=int)
    p = command("note", tr("记一笔：张三 喜欢胡萝卜汁"))
    p.add_argument("text", nargs="+")
    p.add_argument("--dry-run", action="store_true", help=tr("只看怎么理解，不写入"))
    p = command("tiers", tr("给客户分等级"))
    p.add_argument(
        "--scheme", metavar="regent|curry|FILE", help=tr("哪一套等级：自带的、店里自己的，或者一个 JSON 文件")
    )
    p.add_argument("--metric", choices=[m.value for m in Metric])
    p.add_argument("--from", dest="first", type=date.fromisoformat, metavar="D")
    p.add_argument("--to", dest="last", type=date.fromisoformat, metavar="D")
    p.add_argument("--save", action="store_true", help=tr("把这次结果留下，以后好比较"))
    p.add_argument("--customers", action="store_true", help=tr("把每位客户的名次也列出来"))
    p = command("worth", tr("每位客户值多少：已赚的和以后预计的"))
    p.add_argument("--as-of", type=date.fromisoformat, metavar="D", help=tr("算到这一天为止（默认：今天）"))
    p.add_argument("--customers", action="store_true", help=tr("把每位客户的数也列出来"))


def _add_day_commands(command: Any) -> None:
    p = command("today", tr("今天要做的事"))
    p.add_argument("--days", type=int, default=7)
    _add_print(command("print", tr("打印清单、标签、信封")))


def _add_print(p: argparse.ArgumentParser) -> None:
    """The names of the papers and sheets are those of ui/printing/options.py, which would load Qt."""
    p.add_argument(
        "list",
        choices=["followups", "preparation", "birthdays", "week", "labels", "envelopes", "cards", "customers"],
    )
    p.add_argument("--days", type=int, metavar="N", help=tr("从今天起多少天（默认：跟进和备货 7，一周安排 6）"))
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
    p.add_argument("--start", type=int, metavar="N", help=tr("标签从这一张的第几枚印起"))
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
    p.add_argument("--dry-run", action="store_true", help=tr("只看会发生什么，不写入"))
    p.add_argument("--problems", type=Path, metavar="OUT.xlsx", help=tr("把有问题的行另存成一张表"))
    p = command("undo-import", tr("撤销一次导入"))
    p.add_argument("batch", type=int)
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
    p = command("check", tr("检查客户簿是否完好"))
    p.add_argument("--deep", action="store_true")
    p = command("sample", tr("新建一家示例店"))
    p.add_argument("--customers", type=int, default=120)
    p.add_argument("--purchases", type=int)
    p.add_argument("--seed", type=int, default=1)
    command("self-test", tr("程序自检"))


def run(options: argparse.Namespace) -> int:
    """Do the command; the exit status."""
    _plain_streams()
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
        print(tr("程序出了问题，报告在 {path}", path=path), file=sys.stderr)
        return 3
    _say(json.dumps(result.data, ensure_ascii=False) if options.json else result.words)
    return result.status


def _say(words: str) -> None:
    """The result on stdout. A reader who left (`| head`) has seen enough: what was done is done."""
    try:
        print(words, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # so that nothing complains at the exit


def _plain_streams() -> None:
    """UTF-8 on every system, so that a pipe on Windows carries Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and not os.environ.get("PYTHONIOENCODING"):
            stream.reconfigure(encoding="utf-8")


def _users_world(error: KnownError, as_json: bool) -> int:
    from ui import messages

    message = str(messages.words(error))
    if as_json:
        _say(json.dumps({"error": {"key": error.key, "message": message}}, ensure_ascii=False))
    print(message, file=sys.stderr)
    return 1
