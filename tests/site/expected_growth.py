"""What the pages of 培养激励 must say: pool and posts, trainings, measures, counted by `recount`."""

from __future__ import annotations

from collections.abc import Iterator

from tests.site.expected import Fragment, cn, of
from tests.site.pagelines import squeezed
from tests.site.recount import AUDIENCES, Raw, Street, day_of, number

INDEX = "training/index.html"


def growth(street: Street, year: int) -> Iterator[Fragment]:
    """Every fragment of the column."""
    yield from first_page(street, year)
    for training in street.all("training"):
        for path in (INDEX, f"list/training-{training['年度']}.html"):
            yield from attendance(training, path)
    for told in {int(t["年度"]) for t in street.all("training")}:
        held = sum(int(t["年度"]) == told for t in street.all("training"))
        yield f"list/training-{told}.html", f"{told}年的培训和跟岗锻炼{held}次"
    for pool in street.all("reserve"):
        yield from comings_and_goings(street, pool, year)
    for incentive in street.all("incentive"):
        path = f"incentive/{incentive['id']}.html"
        yield from measure(street, incentive, path)


def first_page(street: Street, year: int) -> Iterator[Fragment]:
    pool, posts = street.pool(street.today), len(street.reserves(street.today))
    yield INDEX, f"在库{pool}人，在岗后备干部{posts}人"
    yield INDEX, f"在库｜{pool}人"
    yield INDEX, f"在库{pool}人"
    yield INDEX, f"在岗后备干部｜{posts}人"
    yield INDEX, f"在岗后备干部{posts}人"
    for unit in street.units:
        yield INDEX, f"{unit['名称']}｜在岗｜{len(street.reserves(street.today, unit['id']))}人"
        for audience in AUDIENCES:
            part = of(*street.trained(year, audience, unit["id"]), unit="人")
            yield INDEX, f"{unit['名称']}｜{audience}｜{part}"
    told = {a: of(*street.trained(year, a), unit="人") for a in AUDIENCES}
    first, *others = (f"{audience}{covered}" for audience, covered in told.items())
    yield INDEX, f"{year}年训到｜{first}{'，'.join(others)}"
    newest = max(y for y, _ in street.elected())
    yield INDEX, f"选进两委｜{sum(y == newest for y, _ in street.elected())}人{newest}年"
    for audience in AUDIENCES:
        for told_year in (year, year - 1):
            yield INDEX, f"｜{told_year}年｜{of(*street.trained(told_year, audience), unit='人')}"


def attendance(training: Raw, path: str) -> Iterator[Fragment]:
    """Over all units: who had to come, who came, who made it up; who shadows."""
    anywhere = path if path != INDEX else f"?{INDEX}"  # the first page shows some trainings only
    for audience in AUDIENCES:
        rows = [row for row in training.get("参训", ()) if row["对象"] == audience]
        required = sum(number(r, "应训") for r in rows)
        attended, made_up = (sum(number(r, key) for r in rows) for key in ("参训", "补训"))
        if rows and training.get("计划中", "否") == "是":
            yield anywhere, f"{audience}应参加{required}人"
        elif rows:
            later = f"（到课{attended}人，补训{made_up}人）" if made_up else ""
            yield anywhere, f"{audience}应训{required}人，训到{attended + made_up}人{later}"
    if training.get("新任干部"):
        yield anywhere, f"新任干部{len(training['新任干部'])}人参加"
    if training.get("跟岗"):
        going = any("结束" not in each for each in training["跟岗"])
        yield anywhere, f"{len(training['跟岗'])}人{'正在' * going}跟岗锻炼"


def comings_and_goings(street: Street, pool: Raw, year: int) -> Iterator[Fragment]:
    """The account of the pool: what came and went on each day, and how many were there after it."""
    path = f"reserve/{pool['id']}.html"
    opening = [pool["期初"]] if "期初" in pool else []
    moves = [*opening, *pool.get("入库", ()), *pool.get("出库", ())]
    for move in moves:
        day = day_of(move["日期"])
        yield path, f"{cn(day)}｜人数｜{move['人数']}人"
        yield path, f"{cn(day)}｜在库｜{street.pool(day)}人"
    for batch in pool.get("入库", ()):
        if "公示" in batch:
            yield path, f"{cn(day_of(batch['日期']))}入库的{batch['人数']}人"
    came, went = (
        sum(int(m["人数"]) for m in pool.get(key, ()) if day_of(m["日期"]).year == year)
        for key in ("入库", "出库")
    )
    yield path, f"{year}年进出｜入库{came}人，出库{went}人"
    today, posts = street.pool(street.today), len(street.reserves(street.today))
    yield path, f"在库{today}人；在岗后备干部{posts}人"
    yield path, f"在库｜{today}人"
    yield path, f"在岗后备干部｜{posts}人"
    for count in pool.get("盘点", ()):
        day = day_of(count["日期"])
        yield path, f"{cn(day)}盘点：{street.pool(day)}人"
        for band in count.get("结构", ()):
            for name, people in band["人数"].items():
                yield path, f"{squeezed(name)}｜人数｜{people}人"
    last = max((day_of(c["日期"]) for c in pool.get("盘点", ())), default=None)
    if last:
        yield path, f"最近一次盘点｜{street.pool(last)}人"
    for unit in street.units:
        yield path, f"{unit['名称']}｜在岗｜{len(street.reserves(street.today, unit['id']))}人"


def protected(count: int, whole: int | None) -> str:
    """少于3 for 1 and 2; a range where one or two are lacking of the whole."""
    if 0 < count <= 2:
        return "少于3"
    if whole is not None and 0 < whole - count <= 2:
        return f"{max(1, whole - 2)}–{whole - 1}"
    return str(count)


def measure(street: Street, incentive: Raw, path: str) -> Iterator[Fragment]:
    """Standards in force and past; the street's counts of years that are over."""
    standards = incentive.get("标准", ())
    if standards:
        now = [
            s
            for s in standards
            if day_of(s["起"]) <= street.today and ("止" not in s or street.today <= day_of(s["止"]))
        ]
        for each in (path, INDEX):
            yield each, f"现行标准{len(now)}项"
        yield path, f"现行标准，{len(now)}项"
        yield path, f"以前的标准，{len(standards) - len(now)}项"
    figures = [f for f in incentive.get("年度数字", ()) if int(f["年度"]) < street.today.year]
    told = {
        (f["项目"], int(f["年度"])): protected(int(f["人数"]), int(f["总数"]) if "总数" in f else None)
        for f in figures
    }
    if incentive["类型"] == "后备干部选进两委":
        counts = [y for y, _ in street.elected()]
        newest = max(counts)
        yield path, f"一共｜{len(counts)}人"
        for each in (path, INDEX):
            yield each, f"后备干部选进两委：{newest}年{counts.count(newest)}人"
        for year in set(counts):
            yield path, f"{year}年｜{counts.count(year)}人"
            yield path, f"{year}年：{counts.count(year)}人"
        for figure in figures:
            year = int(figure["年度"])
            yield path, f"{squeezed(figure['项目'])}｜{year}年｜{counts.count(year)}人"
        return
    for figure in figures:
        name, year = figure["项目"], int(figure["年度"])
        whole = f"/{figure['总数']}" if "总数" in figure else ""
        yield path, f"{squeezed(name)}｜{year}年｜{told[name, year]}{whole}人"
        if year == max(y for _, y in told):
            before = told.get((name, year - 1))
            last = f"上年{before}{whole}人" if before else ""
            yield path, f"{squeezed(name)}｜{told[name, year]}{whole}人{last}"
            for each in (path, INDEX):
                yield each, f"{squeezed(name)}{told[name, year]}{whole}人"
