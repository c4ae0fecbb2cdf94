"""GK839, GK840: figures typed in that the records count otherwise."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_COUNTED = (
    "产品约定：打印的数都由记录推算，写出来的数要和推算的一样",
    "product: every printed count is derived from records, and a typed one agrees with it",
)

ENTRIES = (
    ruled(
        "GK839",
        "",
        "error",
        _COUNTED,
        (
            "选进两委的人数和任职记录不符",
            "{year} 年写了 {got} 人；按干部的任职记录，从后备干部选进两委的是 {counted} 人",
            "人数: {counted}；任职记录没有写全的，先补上当选的那一条（岗位类别、产生方式、起）",
        ),
        (
            "Elected from the reserve, counted otherwise",
            "{got} written for {year}; by the posts of the cadres it is {counted}",
            "write {counted}, or complete the posts of those who were elected",
        ),
    ),
    ruled(
        "GK840",
        "",
        "error",
        _COUNTED,
        (
            "网站说明里的村社区数目不对",
            "写的是“{got}”，现在有 {counted} 个",
            "改成 {counted} 个，或者不写数目",
        ),
        (
            "The site's description counts units otherwise",
            "it says “{got}”; there are {counted}",
            "write {counted}, or no number",
        ),
    ),
)
