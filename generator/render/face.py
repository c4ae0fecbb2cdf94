"""SiteFace: what every page says about the site itself, bound into the shells once per build."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

#: Shown wherever a footer item that the norms ask for has no value; an empty place would hide the lack.
NOT_CONFIGURED = "未配置"


@dataclass(frozen=True, slots=True)
class SiteFace:
    """Site-wide words (站点信息), from content/site.yml; all plain text, escaped where they are placed.

    `sponsor` is 主办单位, `supervise_*` the body that takes objections (one phone is mandatory),
    `site_id_code` 网站标识码, `icp` ICP备案号, `police` 公安机关备案号, `party_gov_mark` 党政机关网站标识,
    `error_report_url` 我为政府网站找错, `public_url` the absolute public address. None prints 未配置.
    `sample` marks every page as 示例数据.
    """

    name: str
    sponsor: str
    sponsor_phone: str
    supervise_name: str
    supervise_phone: str
    hours: str
    address: str
    site_id_code: str | None
    icp: str | None
    police: str | None
    party_gov_mark: str | None
    error_report_url: str | None
    public_url: str | None
    sample: bool
    description: str

    @property
    def domain(self) -> str | None:
        """The host of the public address, as the meta tag SiteDomain wants it."""
        return urlsplit(self.public_url).hostname if self.public_url else None

    def meta(self) -> tuple[tuple[str, str], ...]:
        """Site-level meta tags (网站标签); one without a value is left out, the footer says 未配置."""
        pairs = (("SiteName", self.name), ("SiteDomain", self.domain), ("SiteIDCode", self.site_id_code))
        return tuple((name, value) for name, value in pairs if value)

    def filing(self) -> tuple[tuple[str, str, str | None], ...]:
        """The footer's filing items in the order inspections list them: (title, words, link or None)."""
        items = (
            ("网站标识码", self.site_id_code, None),
            ("ICP备案号", self.icp, "https://beian.miit.gov.cn/" if self.icp else None),
            ("公安机关备案号", self.police, None),
            ("党政机关网站标识", self.party_gov_mark, None),
            ("我为政府网站找错", "去找错" if self.error_report_url else None, self.error_report_url),
        )
        return tuple((title, words or NOT_CONFIGURED, link) for title, words, link in items)
