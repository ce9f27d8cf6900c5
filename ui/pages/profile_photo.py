"""The photo of a customer: from a file, pasted or dropped; taken away again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.errors import KnownError
from core.people import Profile
from ui import photos
from ui.context import Context
from ui.language import tr
from ui.theme.icons import Icon, icon


class PhotoDeeds:
    """Serves the profile page; the file dialog belongs to it."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        self._ctx, self._page = ctx, page
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        self._folder = Path(QStandardPaths.writableLocation(pictures) or Path.home())

    def menu(self, profile: Profile) -> QMenu:
        """What a press on the photo offers."""
        menu = QMenu(self._page)
        self.add_to(menu, profile)
        return menu

    def add_to(self, menu: QMenu, profile: Profile) -> None:
        """The entries of the photo, in a menu that goes when it is closed."""
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon(Icon.FOLDER_OPEN), tr("从文件选照片"), lambda: self.choose(profile))
        paste = menu.addAction(icon(Icon.CLIPBOARD), tr("粘贴照片") + "\tCtrl+V", lambda: self.paste(profile))
        paste.setEnabled(_held() is not None)
        if profile.photo is not None:
            menu.addAction(icon(Icon.TRASH, "danger_text"), tr("去掉照片"), lambda: self.remove(profile))

    def choose(self, profile: Profile) -> None:
        """A file from the disk."""
        kinds = " ".join(f"*.{ending}" for ending in photos.FORMATS)
        dialog = QFileDialog(self._page, tr("选一张照片"), str(self._folder), f"{tr('图片')} ({kinds})")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self._chosen(profile, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, profile: Profile, path: Path) -> None:
        self._folder = path.parent
        self._keep(profile, lambda: photos.from_file(path))

    def paste(self, profile: Profile) -> None:
        """What is in the clipboard, when it is a picture."""
        mime = _held()
        if mime is not None:
            self.take(profile, mime)
        else:
            self._ctx.toast(tr("剪贴板里没有图片"), sign=Icon.CLIPBOARD)

    def take(self, profile: Profile, mime: QMimeData) -> None:
        """What was pasted or dropped."""
        self._keep(profile, lambda: photos.from_mime(mime))

    def remove(self, profile: Profile) -> None:
        customers, row = self._ctx.archive.customers, profile.row
        words = tr("去掉了 {name} 的照片", name=row.name)
        self._ctx.do(lambda: customers.update(row.id, photo=None), words, sign=Icon.TRASH)

    def _keep(self, profile: Profile, make: Callable[[], bytes | None]) -> None:
        try:
            photo = make()
        except KnownError as error:
            self._ctx.alarm(error)
            return
        if photo is not None:
            customers, row = self._ctx.archive.customers, profile.row
            self._ctx.do(lambda: customers.update(row.id, photo=photo), tr("{name} 的照片换好了", name=row.name))


def _held() -> QMimeData | None:
    """The picture in the clipboard; some systems have nothing at all there."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return mime if mime is not None and photos.is_picture(mime) else None
