"""The one style sheet of the application, filled by ui/theme/style.py.

`$name` is a colour token, `${f15}` a font size and `${h36}` a height, both multiplied by the user's text size;
`${r17}` is a radius that may not pass half of a height, so it grows with it.
Widgets ask for a look by dynamic properties: role, tone (labels), kind, sz (buttons), card (frames).
A rule for a state stands after the rule of the size it could lose against.
"""

SHEET = """
* { outline: 0; }
QToolTip { background: $tip_bg; color: $tip_text; border: 1px solid $tip_bg; padding: 4px 8px; font-size: ${f13}px; }

QLabel { background: transparent; color: $text; font-size: ${f15}px; }
QLabel[role="display"] { font-size: ${f26}px; font-weight: 700; }
QLabel[role="h1"] { font-size: ${f22}px; font-weight: 700; }
QLabel[role="h2"] { font-size: ${f17}px; font-weight: 700; }
QLabel[role="h3"] { font-weight: 700; }
QLabel[role="number"] { font-size: ${f28}px; font-weight: 700; }
QLabel[role="figure"] { font-size: ${f20}px; font-weight: 700; }
QLabel[role="sub"] { font-size: ${f14}px; color: $text2; }
QLabel[role="hint"] { font-size: ${f13}px; color: $text3; }
QLabel[role="small"] { font-size: ${f12}px; color: $text3; }
QLabel[role="keycap"] { font-size: ${f12}px; color: $text2; background: $sunken; border: 1px solid $line2;
    border-radius: 5px; padding: 1px 6px; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="disabled"] { color: $disabled; }
QLabel[tone="primary"] { color: $primary_text; }
QLabel[tone="carrot"] { color: $carrot_text; }
QLabel[tone="danger"] { color: $danger_text; }
QLabel[tone="warn"] { color: $warn_text; }
QLabel[tone="info"] { color: $info_text; }
QLabel[tone="ok"] { color: $ok_text; }
QLabel[tone="rail"] { color: $rail_text; }
QLabel[tone="rail_on"] { color: $rail_text_on; }

QFrame[card="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[card="danger"] { background: $surface; border: 1px solid $danger_line; border-radius: 12px; }
QFrame[card="inset"] { background: $sunken; border: 1px solid $line; border-radius: 10px; }
QFrame[card="soft"] { background: $primary_soft; border: 1px solid $primary_soft2; border-radius: 10px; }
QFrame[card="panel"] { background: $surface; border: 1px solid $field_line; border-radius: 12px; }
QFrame[card="ok"] { background: $ok_soft; border: 1px solid $primary_soft2; border-radius: 10px; }
QFrame[card="info"] { background: $info_soft; border: 1px solid $info_line; border-radius: 10px; }
QFrame[card="warn"] { background: $warn_soft; border: 1px solid $warn_line; border-radius: 10px; }
QFrame[card="alarm"] { background: $danger_soft; border: 1px solid $danger_line; border-radius: 10px; }
QFrame[card="topbar"] { background: $bg; border: 0; border-bottom: 1px solid $line; }
QFrame[card="rail"] { background: $rail; border: 0; }
QFrame[card="toast"] { background: $toast_bg; border: 0; border-radius: 10px; }
QFrame[card="toast"] QLabel { color: $toast_text; }
QFrame[card="track"] { background: $press; border: 0; border-radius: 9px; }

QPushButton { font-size: ${f15}px; color: $text; background: $surface; border: 1px solid $line2; border-radius: 8px;
    min-height: ${h36}px; padding: 0 16px; }
QPushButton[sz="s"] { font-size: ${f14}px; min-height: ${h30}px; padding: 0 13px; border-radius: 7px; }
QPushButton[sz="l"] { font-size: ${f17}px; min-height: ${h46}px; padding: 0 26px; border-radius: 10px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $press; }
QPushButton:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="primary"] { background: $primary; color: $on_primary; border-color: $primary; font-weight: 700; }
QPushButton[kind="primary"]:hover { background: $primary_hover; border-color: $primary_hover; }
QPushButton[kind="primary"]:pressed { background: $primary_press; border-color: $primary_press; }
QPushButton[kind="primary"]:disabled { background: $line2; color: $text3; border-color: $line2; }
QPushButton[kind="soft"] { background: $primary_soft; color: $primary_text; border-color: transparent; padding: 0 12px;
    border-radius: 7px; }
QPushButton[kind="soft"]:hover { background: $primary_soft2; }
QPushButton[kind="soft"]:pressed { background: $primary_soft2; }
QPushButton[kind="soft"]:disabled { background: $sunken; color: $disabled; }
QPushButton[kind="ghost"] { background: transparent; color: $primary_text; border-color: transparent; padding: 0 9px; }
QPushButton[kind="quiet"] { background: transparent; color: $text2; border-color: transparent; padding: 0 9px; }
QPushButton[kind="ghost"]:hover { background: $primary_soft; }
QPushButton[kind="ghost"]:pressed, QPushButton[kind="ghost"]:checked { background: $primary_soft2; }
QPushButton[kind="quiet"]:hover { background: $hover; color: $text; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:checked { background: $press; color: $text; }
QPushButton[kind="ghost"]:disabled, QPushButton[kind="quiet"]:disabled { background: transparent; color: $disabled; }
QPushButton[kind="danger"] { color: $danger_text; border-color: $danger_line; }
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed { background: $danger_soft; }
QPushButton[kind="danger"]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="prepared"] { min-width: ${h70}px; }
QPushButton[kind="prepared"]:checked { background: $ok_soft; color: $ok_text; border-color: $ok_soft;
    font-weight: 700; }
QPushButton[kind="toast"] { background: transparent; color: $toast_link; border-color: transparent; font-weight: 700;
    padding: 0 8px; }
QPushButton[kind="toast"]:hover { border-color: $toast_link; }
QPushButton[kind="icon"] { background: transparent; border-color: transparent; padding: 0;
    min-width: ${h30}px; max-width: ${h30}px; min-height: ${h30}px; }
QPushButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:pressed { background: $press; }
QPushButton[kind="answer"]:checked { background: $primary_soft; color: $primary_text; border-color: $primary;
    font-weight: 700; }
QPushButton[kind="pill"] { color: $text2; font-size: ${f14}px; min-height: ${h32}px; padding: 0 14px;
    border-radius: ${r17}px; }
QPushButton[kind="pill"]:hover { color: $text; background: $hover; }
QPushButton[kind="pill"]:checked { background: $primary; color: $on_primary; border-color: $primary; }
QPushButton[kind="pill"]:disabled { background: $sunken; color: $disabled; border-color: $line; }
QPushButton[kind="segment"] { background: transparent; color: $text2; border-color: transparent; border-radius: 7px;
    min-height: ${h28}px; padding: 0 12px; }
QPushButton[kind="segment"]:hover { color: $text; }
QPushButton[kind="segment"]:checked { background: $surface; color: $text; border-color: $line2; font-weight: 700; }
QPushButton[kind="segment"]:disabled { color: $disabled; }
QPushButton[kind="choice"] { text-align: left; border-color: $field_line; padding: 0 30px 0 12px; }
QPushButton::menu-indicator { width: 0; image: none; }

QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox {
    font-size: ${f15}px; color: $text; background: $surface; border: 1px solid $field_line;
    border-radius: 8px; padding: 0 12px; min-height: ${h36}px;
    selection-background-color: $primary; selection-color: $on_primary; placeholder-text-color: $text3; }
QPlainTextEdit { padding: 5px 9px; }
QLineEdit[sz="s"], QComboBox[sz="s"] { min-height: ${h30}px; padding: 0 9px; font-size: ${f14}px; }
QLineEdit[sz="l"] { min-height: ${h44}px; }
QLineEdit[sz="round"] { border-color: $line2; border-radius: ${r19}px; padding: 0 14px; }
QComboBox { padding: 0 30px 0 12px; combobox-popup: 0; }
QComboBox[sz="s"] { padding: 0 26px 0 9px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QDateEdit:hover, QTimeEdit:hover, QSpinBox:hover {
    border-color: $text3; }
QLineEdit[tone="warn"], QComboBox[tone="warn"] { border: 2px solid $warn; padding: 0 11px; min-height: ${g34}px; }
QComboBox[tone="warn"] { padding: 0 29px 0 11px; }
QComboBox[sz="s"][tone="warn"] { padding: 0 25px 0 8px; min-height: ${g28}px; }
QLineEdit:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus {
    border: 2px solid $focus; padding: 0 11px; min-height: ${g34}px; }
QLineEdit[sz="s"]:focus { border: 2px solid $focus; padding: 0 8px; min-height: ${g28}px; }
QLineEdit[sz="l"]:focus { border: 2px solid $focus; padding: 0 11px; min-height: ${g42}px; }
QLineEdit[sz="round"]:focus { border: 2px solid $focus; padding: 0 13px; min-height: ${g34}px; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 4px 8px; }
QComboBox:focus, QComboBox:on { border: 2px solid $focus; padding: 0 29px 0 11px; min-height: ${g34}px; }
QComboBox[sz="s"]:focus, QComboBox[sz="s"]:on { border: 2px solid $focus; padding: 0 25px 0 8px;
    min-height: ${g28}px; }
QLineEdit[tone="error"], QPlainTextEdit[tone="error"], QComboBox[tone="error"], QDateEdit[tone="error"] {
    border: 2px solid $danger; padding: 0 11px; min-height: ${g34}px; }
QLineEdit[tone="error"]:focus { border: 2px solid $danger; padding: 0 11px; min-height: ${g34}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QSpinBox:disabled { background: $sunken; color: $disabled; border-color: $line;
    placeholder-text-color: $disabled; }
QLineEdit[ink="danger"] { color: $danger_text; font-weight: 700; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { background: transparent; border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down { border: 0; width: 0; }
QComboBox::down-arrow { image: none; width: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $field_line; border-radius: 8px; padding: 4px;
    color: $text; selection-background-color: $select; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${h32}px; padding: 0 8px; border-radius: 6px; color: $text; }
QComboBox QAbstractItemView::item:selected { background: $select; color: $text; }
QDateEdit::up-button, QDateEdit::down-button, QTimeEdit::up-button, QTimeEdit::down-button, QSpinBox::up-button,
QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: 0; }

QMenu { background: $surface; border: 1px solid $field_line; padding: 5px; color: $text; font-size: ${f15}px; }
QMenu::item { min-height: ${h30}px; padding: 0 24px 0 12px; border-radius: 6px; }
QMenu::item:selected { background: $select; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 8px; }

QCheckBox, QRadioButton { font-size: ${f15}px; color: $text; min-height: ${h30}px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }

QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget#body { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line2; border-radius: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: $field_line; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }

QAbstractItemView { background: $surface; border: 0; color: $text; font-size: ${f15}px; selection-color: $text;
    selection-background-color: $select; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $text2; border: 0; border-bottom: 1px solid $line2;
    padding: 0 12px; font-size: ${f13}px; min-height: ${h38}px; }
QTableCornerButton::section { background: $surface; border: 0; }
"""
