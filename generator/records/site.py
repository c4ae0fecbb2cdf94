"""站点设置 (content/site.yml): who publishes, whom to phone, and the limits the checks use."""

from __future__ import annotations

from typing import ClassVar

from generator.reckon.numbers import Rounding
from generator.records.base import Part, field
from generator.records.marks import DayOfYear
from generator.records.types import Count, Date, Line, Number, Phone, Shared, Span, Url, YesNo


class Contact(Part):
    """One office of the street or district in the directory."""

    name: Line = field("名称", "如 街道纪检监察工作委员会")
    phone: Phone = field("电话", "办公电话")
    duty: Line | None = field("管什么", "受理什么", None)
    hours: Line | None = field("时间", "接待时间", None)
    place: Line | None = field("地点", "书面意见送到哪里", None)
    supervises: YesNo = field("监督机构", "受理监督举报的写 是", False)


class Allowed(Part):
    """One thing that may be published although it looks personal."""

    content: Line = field("内容", "原样写出这一个号码、邮箱或其他内容；身份证号、银行卡号不能写")
    reason: Line = field("理由", "为什么可以公开，谁同意的")
    until: Date = field("到期", "到哪一天为止，之后要重新确认")
    file: Line | None = field("文件", "只在哪些内容文件里允许，如 pages/*.md；不写是全部", None)


class PowerList(Part):
    """小微权力清单: what the street declares of its list; the items must agree with it."""

    name: Line = field("名称", "清单名称")
    groups: tuple[Line, ...] = field("类别", "各类别，按次序", min_length=1)
    groups_total: Count | None = field("类别总数", "一共几类；不写按所列", None)
    total: Count = field("总数", "一共几项")
    source: Line | None = field("依据", "哪份文件公布的", None)


class Limits(Part):
    """规则参数: defaults of the product; each is the street's to set."""

    publicity: Span = field("公示期", "没写期限的公示至少多久", "5个工作日", validate_default=True)
    count_first_day: YesNo = field("首日计入", "公示第一天算不算", True)
    conclusion: Span = field("结论期限", "公示结束后多久公布结论", "10个工作日", validate_default=True)
    name_retention: Count = field("姓名保留天数", "公示期满后，未任用人员姓名最多再留几天", 0)
    progress_lag: Count = field("进展公布时限", "截至日期到公布最多几天", 30)
    review_plan: Count = field("评议计划提前", "评议计划提前几天公布", 10)
    review_result: Count = field("评议结果时限", "评议会后几天内公布结果", 10)
    review_gap: Count = field("评议间隔月数", "同一人两次评议至少隔几个月", 6)
    excellent_ceiling: Shared | None = field("优秀比例上限", "评为优秀的最多占多少；没有规定不写", None)
    excellent_rounding: Rounding = field("优秀取整", "按上限算出的人数不是整数时怎么取", Rounding.DOWN)
    two_unfit: Line = field("连续两次不称职", "其他岗位连续两次不称职怎么办", "按本街道制度办理")
    no_competition_mark: Number = field(
        "无竞争面试线", "只有一人竞争时面试至少多少分", "70", validate_default=True
    )
    village_reply: Span = field("村级答复期限", "村（社区）多久答复意见", "10日", validate_default=True)
    street_reply: Span = field("街道答复期限", "街道多久答复意见", "20日", validate_default=True)
    reserve_least: Count = field("后备干部下限", "每个村社区至少几名在岗后备干部", 1)
    register_day: DayOfYear = field(
        "培训名册日", "每年按哪一天的名册算培训人数", "01-31", validate_default=True
    )
    newcomer_training: Span = field(
        "新任培训期限", "到任后多久内参加任职培训", "3个月", validate_default=True
    )
    member_hours: Count = field("党员学时", "党员每年至少几学时", 32)
    head_hours: Count = field("书记学时", "书记和班子成员每年至少几学时", 56)
    home_update: Count | None = field("首页更新天数", "多少天没有新公开的就提醒；没有规定不写", None)
    notice_update: Count | None = field("公告更新天数", "选拔公告多少天没有更新就提醒；没有规定不写", None)
    region: tuple[Line, ...] = field("所在地域", "省、市、区、街道的名称，用来核对依据的适用地域", ())


class Site(Part):
    """The site's settings."""

    kind: ClassVar[str] = "site"

    name: Line = field("网站名称", "如 示例街道公开网")
    street: Line = field("街道", "街道名称")
    sponsor: Line = field("主办单位", "如 中共示例街道工作委员会、示例街道办事处")
    description: Line = field("网站说明", "一句话说明本站公开什么")
    sample: YesNo = field("示例数据", "数据是虚构的写 是，每一页都会标明", False)
    as_of: Date | None = field("截至日期", "固定按哪一天计算；不写按当天", None)
    address: Line = field("地址", "办公地址")
    hours: Line = field("办公时间", "如 工作日 8:30–12:00，14:00–17:30")
    contacts: tuple[Contact, ...] = field(
        "联系电话", "街道和区里的电话，第一个监督机构是默认监督电话", min_length=1
    )
    extra_phones: tuple[Phone, ...] = field("其他公开电话", "允许出现在内容里的其他办公电话", ())
    allowed: tuple[Allowed, ...] = field(
        "允许公开", "看起来像个人信息、但可以公开的内容，一条一个，都要有理由和到期日", ()
    )
    public_url: Url | None = field("网址", "网站的公开地址", None)
    site_id_code: Line | None = field("网站标识码", "没有就不写，页面显示“未配置”", None)
    icp: Line | None = field("ICP备案号", "没有就不写", None)
    police: Line | None = field("公安备案号", "没有就不写", None)
    party_gov_mark: Line | None = field("党政机关网站标识", "没有就不写", None)
    error_report: Url | None = field("找错网址", "“我为政府网站找错”的网址，没有就不写", None)
    power_list: PowerList | None = field("小微权力清单", "清单的类别和总数", None)
    limits: Limits = field("规则参数", "公示期、时限等；不写用默认值", Limits())
    forbidden_words: tuple[Line, ...] = field("禁用词", "不许出现的词，出现就提醒", ())
