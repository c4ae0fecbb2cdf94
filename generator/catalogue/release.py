"""What is said about the project, a release, and a published site that is verified (GK901 and on)."""

from __future__ import annotations

from generator.catalogue.entry import Entry, Severity, Words

_CONTRACT = "发布的约定（一期发布后不再改动）"
_CONTRACT_EN = "contract of releases (a release is never changed)"
_APPROVAL = "党务公开条例（试行）（2017-12-20）第十五条；本产品的约定"
_APPROVAL_EN = "Regulations on Openness of Party Affairs (Trial, 2017-12-20) art. 15; contract of the product"


def _entry(
    code: str,
    zh: tuple[str, str, str],
    en: tuple[str, str, str],
    severity: Severity = "error",
    basis: tuple[str, str] = (_CONTRACT, _CONTRACT_EN),
) -> Entry:
    return Entry(code, severity, Words(*zh), Words(*en), *basis)


ENTRIES = (
    _entry(
        "GK901",
        (
            "没有站点设置",
            "没有 content/site.yml，不知道网站叫什么、由谁主办",
            "新建 content/site.yml，写上网站名称、街道、主办单位、联系电话等",
        ),
        (
            "No site settings",
            "there is no content/site.yml, so the site has neither name nor sponsor",
            "create content/site.yml with name, street, sponsor and contacts",
        ),
        basis=("项目的约定", "contract of the project"),
    ),
    _entry(
        "GK903",
        (
            "期名不能用",
            "“{name}”不能作期名：只用小写字母、数字和短横线，最多 64 个字符，也不能是 latest、status、log",
            "换一个名字，如 {fix}",
        ),
        (
            "Not a name for a release",
            "“{name}” can't name a release: ids of at most 64 characters, not latest, status, log",
            "choose another, as {fix}",
        ),
    ),
    _entry(
        "GK904",
        (
            "这一期已经有了",
            "“{name}”已经发布过，或者 site/ 里已有这个名字的文件夹；发布过的各期不再改动",
            "换一个期名；确认 site/{name} 不在 versions.json 里、也没有用处的，先移走再发布",
        ),
        (
            "Release exists already",
            "“{name}” is published already, or a folder of that name is in site/; a release is never changed",
            "choose another name; if site/{name} is not in versions.json and of no use, move it away first",
        ),
    ),
    _entry(
        "GK905",
        (
            "截至日期倒退了",
            "这一期截至 {day}，比已发布的“{newest}”（截至 {before}）还早",
            "用 --as-of 写 {before} 或以后的日期",
        ),
        (
            "As-of date goes back",
            "this release is told for {day}, before the published “{newest}” ({before})",
            "give --as-of {before} or later",
        ),
    ),
    _entry(
        "GK906",
        (
            "发布时网站被别人改了",
            "发布过程中 site/versions.json 被改动，没有发布，网站保持别人发布的样子",
            "等别人发布完，再发布一次",
        ),
        (
            "Site changed meanwhile",
            "site/versions.json changed during the release; nothing was published",
            "wait until the other is done, then release again",
        ),
    ),
    _entry(
        "GK907",
        (
            "公开过的记录没有了",
            "{title}记录 {id} 在上一期公开过，这一期没有了；原来的网址会留一页“本条已撤回”",
            "确实要撤回的不用改；不是的，恢复文件，或检查公开范围和公开审批",
        ),
        (
            "Published record is gone",
            "the {title} record {id} was published before and is not in this release; a notice stands there",
            "nothing if it is to be withdrawn; else restore the file, or check 公开范围 and 公开审批",
        ),
        "warning",
    ),
    _entry(
        "GK908",
        (
            "有的记录还没到公开的日子",
            "{count} 条记录的批准日期晚于截至日期 {day}，这一期没有它们，如 {some}",
            "日期写错的改过来；没写错的不用改，以后各期会有",
        ),
        (
            "Records approved later",
            "{count} records were approved after {day} and are not in this release, as {some}",
            "correct the dates if they are wrong; otherwise a later release will have them",
        ),
        "warning",
        (_APPROVAL, _APPROVAL_EN),
    ),
    _entry(
        "GK909",
        ("有人正在发布", "另一个发布正在进行，没有发布", "等它结束，再发布一次"),
        (
            "Another release is running",
            "another release is being made; nothing was published",
            "wait until it is done, then release again",
        ),
    ),
    _entry(
        "GK910",
        (
            "已发布的文件坏了",
            "site/{file} 缺失或内容不对，不能接着发布",
            "运行 gongkai verify 看还有哪些；从备份或已部署的网站取回原来的文件",
        ),
        (
            "Published file damaged",
            "site/{file} is missing or not as published; no release can follow",
            "run gongkai verify; restore the file from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK911",
        ("页面做不出来", "{why}", "按提示改好，再发布一次"),
        ("Pages could not be made", "{why}", "correct it, then release again"),
        basis=("项目的约定", "contract of the project"),
    ),
    _entry(
        "GK920",
        (
            "缺少一期",
            "versions.json 列出了“{name}”，但它的文件夹或清单缺失、不可读（{file}）",
            "从备份或已部署的网站取回",
        ),
        (
            "Release missing",
            "versions.json lists “{name}”, but its folder or manifest is missing or unreadable ({file})",
            "restore it from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK921",
        (
            "文件被改过",
            "内容和发布时的清单不一致",
            "从备份或已部署的网站取回原来的文件；要更正内容，请另发布一期",
        ),
        (
            "File was changed",
            "its bytes are not those of the release's manifest",
            "restore the file; corrections go into a new release",
        ),
    ),
    _entry(
        "GK922",
        ("多出来的文件", "不属于任何一期，也不是发布时写的", "移走；要公开的内容写进 content/"),
        (
            "Unknown file",
            "it belongs to no release and was not written by one",
            "move it away; what is to be published belongs in content/",
        ),
    ),
    _entry(
        "GK923",
        ("文件缺失", "清单里有，网站里没有", "从备份或已部署的网站取回"),
        (
            "File missing",
            "the manifest lists it, the site lacks it",
            "restore it from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK924",
        ("派生的文件不对", "和按各期算出来的不一样", "从已部署的网站取回，或再发布一期"),
        (
            "Derived file differs",
            "it is not what follows from the releases",
            "restore it, or publish another release",
        ),
    ),
    _entry(
        "GK925",
        (
            "各期的次序对不上",
            "versions.json 和“{name}”自己写的不一致：{what}",
            "从备份或已部署的网站取回 versions.json",
        ),
        (
            "Order of releases contradicts itself",
            "versions.json and “{name}” itself disagree: {what}",
            "restore versions.json from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK929",
        (
            "一期对自己的说明不对",
            "“{name}”的 release.json 写的条数或变化，和它的记录对不上",
            "从备份或已部署的网站取回 release.json",
        ),
        (
            "A release gives a wrong account of itself",
            "counts or changes in release.json of “{name}” contradict its records",
            "restore release.json from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK926",
        ("无法核对", "清单里没有这个文件的盐，核对不了内容是否改过", "从备份或已部署的网站取回清单"),
        (
            "Can't be compared",
            "its salt is not in the manifest, so its bytes can't be compared",
            "restore the manifest from a backup or the deployed site",
        ),
    ),
    _entry(
        "GK927",
        (
            "上次发布没有做完",
            "“{file}”还在：上次发布中断了，读者看到的是中断之前或之后的一期",
            "再发布一次，会自动清理",
        ),
        (
            "A release was interrupted",
            "“{file}” is still there; readers see the release before or after it",
            "release again; it cleans up by itself",
        ),
        "warning",
    ),
    _entry(
        "GK928",
        ("还没有发布", "没有 versions.json，或它不可读", "先运行 gongkai release"),
        ("Nothing is published", "there is no readable versions.json", "run gongkai release first"),
    ),
)
