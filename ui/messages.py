"""Errors of the user's world in words: what happened, what is safe, what to do. And the steps of long work by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from core.errors import KnownError
from ui.language import tr

LOST = ("archive_damaged", "archive_not_ours", "archive_missing")
"""What has become of an archive when only a backup helps."""


@dataclass(frozen=True, slots=True)
class Message:
    """`what` happened, what is `safe`, what to `do`; the last two may be empty."""

    what: str
    safe: str = ""
    do: str = ""

    @property
    def rest(self) -> str:
        """The second line: what is safe and what to do."""
        gap = "" if self.safe.endswith("。") else " "
        return f"{self.safe}{gap}{self.do}".strip() if self.safe and self.do else self.safe or self.do

    def __str__(self) -> str:
        gap = "" if self.what.endswith("。") else " "
        return f"{self.what}{gap}{self.rest}".strip()


def words(error: KnownError) -> Message:
    """The message of an error; a key nobody has put into words gets a calm general one."""
    # an error that comes up from the driver while the archive is open does not name it
    values = {"file": tr("客户簿")} | {name: str(value) for name, value in error.values.items()}
    try:
        known = _archive() | _files() | _lists() | _entries() | _own_fields_and_photos() | _worth() | _tiers()
        return known[error.key](values)
    except KeyError:
        return Message(tr("这一步没有做成。"), "", tr("请再试一次；还是不行，就重新打开程序。"))


def _nothing_written() -> str:
    return tr("没有写入任何内容。")


_Words = dict[str, Callable[[Mapping[str, str]], Message]]


def _archive() -> _Words:
    unchanged = tr("客户资料没有改动。")
    full = tr("请删掉一些不用的文件，再试一次。")
    return {
        "archive_missing": lambda v: Message(
            tr("找不到客户簿“{file}”。", file=v["file"]), "", tr("它可能被移走或改了名，请在“设置”里重新选择。")
        ),
        "archive_exists": lambda v: Message(
            tr("这里已经有一本“{file}”了。", file=v["file"]), unchanged, tr("请换一个名字。")
        ),
        "archive_newer": lambda v: Message(
            tr("“{file}”是用更新的版本写的。", file=v["file"]), unchanged, tr("请先升级这台电脑上的熟客簿，再打开。")
        ),
        "archive_not_ours": lambda v: Message(
            tr("“{file}”不是熟客簿的文件。", file=v["file"]), tr("这个文件没有改动。"), tr("请另选一个。")
        ),
        "archive_damaged": lambda v: Message(
            tr("“{file}”有损坏，读不完整。", file=v["file"]), tr("原文件已保持原样。"), tr("请从最近的备份恢复。")
        ),
        "backups_damaged": lambda _: Message(
            tr("备份也有损坏，没有换成。"), tr("原文件已保持原样。"), tr("别处还有备份的话，请在“设置”里选它来恢复。")
        ),
        "archive_unreadable": lambda _: Message(
            tr("客户簿打不开。"), unchanged, tr("请检查这个文件是否被别的程序占用，或您有没有读它的权限。")
        ),
        "archive_read_only": lambda _: Message(
            tr("客户簿现在只能看，不能改。"), unchanged, tr("请看看这个文件或文件夹是不是设成了只读。")
        ),
        "archive_locked": lambda _: Message(
            tr("客户簿正忙，这一步没有写成。"), unchanged, tr("可能在备份或另一个窗口里开着，请过一会儿再试。")
        ),
        "disk_full": lambda _: Message(tr("磁盘满了，没有写成。"), unchanged, full),
        "disk_error": lambda _: Message(tr("磁盘读写出错。"), unchanged, tr("请检查磁盘或 U 盘是否还插着，再试一次。")),
        "folder_not_writable": lambda v: Message(
            tr("不能写进文件夹“{folder}”。", folder=v["folder"]), unchanged, tr("请换一个文件夹。")
        ),
        "changed_since": lambda _: Message(
            tr("这一步之后又改过，不能直接撤销。"), unchanged, tr("请先撤销后来的改动，或手动改回去。")
        ),
        "already_undone": lambda _: Message(tr("这一步已经撤销过了。"), unchanged),
        "not_found": lambda _: Message(tr("这一条已经不在了。"), _nothing_written(), tr("按 F5 看看最新的内容。")),
        "day_out_of_range": lambda v: Message(
            tr("农历只算得到 {first} 到 {last} 年。", first=v["first"], last=v["last"]), _nothing_written()
        ),
    }


def _files() -> _Words:
    nothing = _nothing_written()
    return {
        "file_not_found": lambda _: Message(
            tr("找不到这个文件。"), nothing, tr("它可能被移走或改了名，请重新选一次。")
        ),
        "file_locked": lambda _: Message(
            tr("这张表打不开。"), tr("可能正被 Excel 打开着，没有写入任何内容。"), tr("请先关掉 Excel，再选一次。")
        ),
        "file_unreadable": lambda _: Message(
            tr("这张表读不出来。"), tr("文件可能不完整，没有写入任何内容。"), tr("请用 Excel 打开，另存一份再选。")
        ),
        "not_a_workbook": lambda _: Message(
            tr("这不是一张表。"), nothing, tr("请选 Excel（xlsx、xls）、CSV 或通讯录（vcf）文件。")
        ),
        "workbook_encrypted": lambda _: Message(
            tr("这张表设了密码。"), nothing, tr("请在 Excel 里去掉密码，另存一份再选。")
        ),
        "workbook_empty": lambda _: Message(tr("这张表是空的。"), nothing, tr("请看看是不是选错了文件或工作表。")),
        "workbook_too_big": lambda _: Message(
            tr("这张表太大了。"), nothing, tr("请只留下客户名单，分成几个文件再导入。")
        ),
        "no_table_found": lambda _: Message(
            tr("没找到客户名单。"), nothing, tr("名单要有一行表头，比如“姓名、手机、生日”。")
        ),
        "file_exists": lambda v: Message(
            tr("“{file}”已经有了。", file=v.get("file", "")), tr("原文件没有改动。"), tr("请换一个名字。")
        ),
        "file_not_writable": lambda _: Message(
            tr("这个文件写不进去。"), tr("可能正被别的程序打开着。"), tr("请先关掉它，或换一个名字。")
        ),
        "output_not_written": lambda _: Message(
            tr("这一步做完了，结果没能写出来。"), "", tr("请看看磁盘是不是满了，输出的地方还能不能写。")
        ),
        "printer_missing": lambda _: Message(
            tr("找不到打印机。"), tr("清单还在，没有打印。"), tr("请检查打印机有没有开机，或先存成 PDF。")
        ),
        "paper_not_for_list": lambda _: Message(
            tr("小票只能印跟进清单、备货清单和生日名单。"), "", tr("别的请用 A4、A5 或 Letter。")
        ),
        "stock_not_for_list": lambda v: Message(
            tr("“{stock}”不能用来印这个。", stock=v["stock"]), tr("没有打印。"), tr("请换一种标签、信封或卡片。")
        ),
        "print_failed": lambda _: Message(
            tr("没有打印成。"), tr("清单还在。"), tr("请看看打印机有没有纸、有没有报错，再试一次，或先存成 PDF。")
        ),
    }


def _lists() -> _Words:
    """Importing and exporting lists."""
    nothing = _nothing_written()
    by_hand = tr("请在列名下面选一下，哪一列是什么。")
    return {
        "sheet_not_found": lambda v: Message(
            tr("文件里没有工作表“{sheet}”。", sheet=v["sheet"]), nothing, tr("里面有：{sheets}。", sheets=v["sheets"])
        ),
        "column_not_found": lambda v: Message(
            tr("表里没有“{header}”这一列。", header=v["header"]),
            nothing,
            tr("表头是：{headers}。", headers=v["headers"]),
        ),
        "field_not_found": lambda v: Message(
            tr("没有“{field}”这一项。", field=v["field"]), nothing, tr("可以用：{fields}。", fields=v["fields"])
        ),
        "no_name_or_phone": lambda _: Message(tr("没看出哪一列是姓名或手机。"), nothing, by_hand),
        "no_purchase_columns": lambda _: Message(tr("消费记录要有日期、金额和客户这几列。"), nothing, by_hand),
        "ending_unknown": lambda _: Message(
            tr("能导出的只有 .xlsx、.csv、.vcf、.ics、.json 和 .pdf。"), tr("没有写出文件。"), tr("请换一个文件名。")
        ),
        "export_not_possible": lambda v: Message(
            tr("这一项不能导出成 {ending}。", ending=v["ending"]),
            tr("没有写出文件。"),
            tr("请换一种，Excel 什么都能装。"),
        ),
    }


def _entries() -> _Words:
    nothing = _nothing_written()
    return {
        "name_missing": lambda _: Message(tr("还没有写姓名。"), nothing, tr("请先写上怎么称呼这位客户。")),
        "day_missing": lambda _: Message(tr("还没有写是哪一天。"), nothing, tr("请写一个日子，例如：10月1日。")),
        "rule_known": lambda v: Message(
            tr("已经有叫“{name}”的提醒了。", name=v.get("name", "")), nothing, tr("请换一个名字。")
        ),
        "rule_wrong": lambda _: Message(tr("这条提醒还没有说什么时候提醒。"), nothing, tr("请选一个日子或隔几天。")),
        "preference_empty": lambda _: Message(
            tr("还没有写内容。"), nothing, tr("写一句就好，例如：胡萝卜汁要常温。")
        ),
        "category_empty": lambda _: Message(tr("还没有写名称。"), nothing, tr("给这一类起个名字，例如：茶具。")),
        "category_known": lambda v: Message(
            tr("已经有“{name}”这一类了。", name=v.get("name", "")), nothing, tr("请换一个名字。")
        ),
        "text_empty": lambda _: Message(tr("还没有写内容。"), nothing, tr("请写一句再保存。")),
        "code_taken": lambda v: Message(
            tr("编号 {code} 已经是 {name} 的了。", code=v["code"], name=v["name"]), nothing, tr("请换一个编号。")
        ),
        "refers_in_circle": lambda v: Message(
            tr("{other} 是 {name} 带来的，不能反过来当介绍人。", name=v["name"], other=v["other"]),
            nothing,
            tr("请另选一位。"),
        ),
        "merges_with_self": lambda _: Message(tr("这是同一位，不用合并。"), nothing, tr("请另选一位。")),
        "refers_to_self": lambda _: Message(tr("介绍人不能是客户自己。"), nothing, tr("请另选一位。")),
        "phone_wrong": lambda _: Message(tr("这个手机号好像不对。"), nothing, tr("请看看是不是少了或多了一位。")),
        "note_empty": lambda _: Message(
            tr("没看懂要记什么。"), nothing, tr("名字后面写一句就好，例如：张三 喜欢胡萝卜汁。")
        ),
        "note_without_name": lambda _: Message(
            tr("没看出是记给谁的。"), nothing, tr("请把客户的名字写在最前面，例如：张三 喜欢胡萝卜汁。")
        ),
        "followup_closed": lambda v: Message(
            tr("{name} 的这件事已经办完了。", name=v.get("name", "")), nothing, tr("要再跟进，就新加一条。")
        ),
        "autostart_failed": lambda _: Message(
            tr("没能改“开机时打开”。"), tr("别的都没有变。"), tr("请看看电脑是不是不让程序改开机启动。")
        ),
        "calendar_file_failed": lambda v: Message(
            tr("日历文件“{file}”没能写进去。", file=v.get("file", "")),
            tr("客户簿没有影响，手机上看到的还是上一次的。"),
            tr("请看看那个文件夹还在不在；下次有变化会再试。"),
        ),
        "greeting_refused": lambda v: Message(
            tr("{name} 不想收到祝福和优惠，或者在黑名单里。", name=v.get("name", "")),
            tr("没有复制，也没有记成发过。"),
            tr("要发的话，先在档案里改。"),
        ),
        "view_name_missing": lambda _: Message(tr("视图还没有名字。"), nothing, tr("请写一个名字。")),
        "view_name_taken": lambda v: Message(
            tr("已有一个叫“{name}”的视图。", name=v.get("name", "")), nothing, tr("请换一个名字。")
        ),
        "filter_unreadable": lambda _: Message(
            tr("这个筛选读不出来。"), nothing, tr("它可能是用更新的版本存的，请重新筛一次。")
        ),
        "number_negative": lambda _: Message(tr("位数不能小于零。"), nothing, ""),
        "map_without_equals": lambda v: Message(
            tr("“{pair}”里没有等号。", pair=v.get("pair", "")), nothing, tr("请写成：字段=表头，例如 phones=手机。")
        ),
        "day_wrong": lambda _: Message(tr("没有这一天。"), nothing, tr("请看看月份和日子。")),
    }


def _own_fields_and_photos() -> _Words:
    nothing = _nothing_written()
    return {
        "own_name_missing": lambda _: Message(tr("这一栏还没有名字。"), nothing, tr("请写一个，例如：车牌号。")),
        "own_name_taken": lambda v: Message(
            tr("“{name}”这一栏已经有了。", name=v["name"]), nothing, tr("请换一个名字。")
        ),
        "own_choices_missing": lambda _: Message(tr("还没有写可以选的。"), nothing, tr("请至少写一个，用逗号隔开。")),
        "own_number_wrong": lambda _: Message(tr("这里要写一个数字。"), nothing, tr("例如：12.5。")),
        "own_day_wrong": lambda _: Message(tr("没有读懂这一天。"), nothing, tr("例如：2026-11-22。")),
        "own_choice_unknown": lambda v: Message(tr("只能选这几个：{choices}。", choices=v["choices"]), nothing),
        "own_yes_no_wrong": lambda _: Message(tr("这里写“是”或“否”。"), nothing),
        "photo_unreadable": lambda _: Message(
            tr("这张图片打不开。"), tr("原来的照片没有动。"), tr("请换一张 JPG 或 PNG。")
        ),
        "photo_too_big": lambda _: Message(
            tr("这张图片太大了。"), tr("原来的照片没有动。"), tr("请先裁小一点，或换一张。")
        ),
        "photo_moves": lambda _: Message(tr("会动的图片不能当照片。"), tr("原来的照片没有动。"), tr("请换一张。")),
    }


def _tiers() -> _Words:
    unchanged = tr("排名没有改动。")
    return {
        "override_without_reason": lambda _: Message(tr("还没写为什么。"), _nothing_written(), tr("请写一句。")),
        "override_over": lambda _: Message(tr("这一天已经过了。"), _nothing_written(), tr("请写今天以后的日子。")),
        "tier_unknown": lambda v: Message(tr("没有“{tier}”这一等。", tier=v["tier"]), _nothing_written()),
        "scheme_missing": lambda v: Message(
            tr("找不到“{scheme}”这套等级。", scheme=v["scheme"]), unchanged,
            tr("现有的是：{known}；也可以写一个文件的名字。", known=v["known"]),
        ),
        "scheme_unreadable": lambda v: Message(
            tr("“{file}”不是写等级的 JSON 文件。", file=v["file"]), unchanged, tr("手册里有一个例子。")
        ),
        "scheme_wrong": lambda v: Message(
            tr("“{file}”里的等级还不能用：{problem}。", file=v["file"], problem=v["problem"]), unchanged
        ),
        "scheme_of_metric": lambda v: Message(
            tr("这套等级是按固定数目分的，只能按 {metric} 排。", metric=v["metric"]), unchanged
        ),
    }  # fmt: skip


def _worth() -> _Words:
    """Judging customers and dividing money."""
    nothing = _nothing_written()
    return {
        "card_empty": lambda _: Message(tr("还没有打分。"), nothing, tr("请至少打一项。")),
        "rating_wrong": lambda _: Message(tr("分数是 1 到 5。"), nothing, tr("请重新选一次。")),
        "wallet_nothing": lambda _: Message(tr("估计的金额要大于零。"), nothing, tr("例如：12000。")),
        "cost_wrong": lambda _: Message(tr("这笔费用不对。"), nothing, tr("请看看金额，和用在哪些客户身上。")),
    }


def phase(key: str, done: int = 0, total: int = 0) -> str:
    """What long work is doing: 正在读 Excel：780 / 1,263 行. A key not named here is 正在处理."""
    names = {
        "reading": tr("正在读表"),
        "checking": tr("正在检查"),
        "matching": tr("正在查重"),
        "writing": tr("正在写入"),
        "summing": tr("正在合计"),
        "indexing": tr("正在编索引"),
        "ranking": tr("正在排等级"),
        "worth_reading": tr("正在看消费记录"),
        "worth_learning": tr("正在找来店规律"),
        "worth_computing": tr("正在算每位客户值多少"),
        "worth_keeping": tr("正在写入"),
        "backing_up": tr("正在备份"),
        "restoring": tr("正在恢复"),
        "exporting": tr("正在导出"),
        "printing": tr("正在打印"),
        "sample": tr("正在布置示例店"),
        "undoing": tr("正在撤销"),
        "reading_file": tr("正在读表"),
        "preparing_import": tr("正在准备"),
        "importing_rows": tr("正在导入"),
        "writing_history": tr("正在记下这次导入"),
        "undoing_import": tr("正在撤销导入"),
        "writing_file": tr("正在写文件"),
    }
    name = names.get(key) or tr("正在处理")
    if total:
        return tr("{what}：{done} / {total}", what=name, done=f"{done:,}", total=f"{total:,}")
    return tr("{what}：{done}", what=name, done=f"{done:,}") if done else tr("{what}…", what=name)
