"""Identity cards: both sides, alone, pasted, on a phone and on a computer's monitor."""

from __future__ import annotations

from random import Random

from benchmarks.papers.facts import Case, Person
from benchmarks.papers.families.frames import day_text, portrait
from benchmarks.papers.families.seventeenth import cards_kit as kit
from benchmarks.papers.families.seventeenth.cards_kit import put, t
from benchmarks.papers.paper import Drawing, Layout

_SIZE = (548, 346)
_GUILLOCHE = (
    "repeating-conic-gradient(from 20deg at 30% 60%,rgba(110,160,200,.10) 0 3deg,transparent 3deg 8deg),"
    "repeating-radial-gradient(ellipse at 76% 40%,rgba(200,140,150,.10) 0 3px,transparent 3px 11px),"
)
_TINTS = ("linear-gradient(100deg,#e3eef5,#f5efe9 60%,#dfeceb)", "linear-gradient(160deg,#eef3f0,#dfe9f3)")


def _blank(inner: str, random: Random, *, grey: bool = False) -> str:
    tone = "filter:grayscale(1) contrast(1.3);outline:1px solid #999" if grey else "border-radius:17px"
    look = f"background:{_GUILLOCHE}{random.choice(_TINTS)};{tone}"
    return f'<div style="position:relative;width:548px;height:346px;overflow:hidden;{look};color:#17191c">{inner}</div>'


def _truth(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "sex": person.sex,
        "ethnicity": person.ethnicity,
        "born_on": person.born_on.isoformat(),
        "address": person.address,
        "id_number": person.id_number,
    }


def _front(person: Person) -> str:
    born, blue, big = person.born_on, "color:#3a77ad;font-size:14px", "font-size:18px"
    name = 24 if len(person.name) < 5 else 18
    rows = [
        (40, "姓名", t(person.name), f"font-size:{name}px"),
        (84, "性别", person.sex, big),
        (126, "出生", "", big),
        (166, "住址", kit.folded(person.address, 11), "font-size:17px;line-height:1.38"),
    ]
    out = "".join(put(42, y + 5, label, blue) + put(100, y, value, look) for y, label, value, look in rows)
    out += put(152, 89, "民族", blue) + put(196, 84, t(person.ethnicity), big)
    for x, words, look in ((100, born.year, big), (176, born.month, big), (224, born.day, big)):
        out += put(x, 126, words, look)
    out += "".join(put(x, 131, words, blue) for x, words in ((148, "年"), (202, "月"), (252, "日")))
    out += put(42, 293, "公民身份号码", blue)
    number = "font-size:24px;letter-spacing:1.5px;font-family:'Noto Sans Mono CJK SC'"
    return out + put(170, 284, person.id_number, number) + put(366, 52, portrait(144, 184, ground="transparent"))


def _zhuang(person: Person) -> str:
    """The same side as issued in Guangxi: each label again in Zhuang letters, smaller type, other places."""
    small, blue, born = "font-size:9.5px;color:#3a77ad", "color:#3a77ad;font-size:13px", person.born_on
    labels = (
        (36, 30, "姓　名", "Singqmingz"),
        (36, 78, "性　别", "Singqbied"),
        (168, 78, "民　族", "Minzcuz"),
        (36, 122, "出　生", "Ngoenzseng"),
        (36, 166, "住　址", "Dieg youq"),
        (36, 290, "公民身份号码", "Hauhmaj Sinhfwn Goengminz"),
    )
    out = "".join(put(x, y, small_and(label, more, blue, small), "line-height:1.15") for x, y, label, more in labels)
    day = f"{born.year} <i style='{blue}'>年</i> {born.month} <i style='{blue}'>月</i> {born.day} <i style='{blue}'>日</i>"
    out += put(104, 28, t(person.name), f"font-size:{22 if len(person.name) < 5 else 17}px")
    out += put(104, 77, person.sex, "font-size:17px") + put(228, 77, t(person.ethnicity), "font-size:17px")
    out += put(104, 121, day.replace("<i ", "<span ").replace("</i>", "</span>"), "font-size:17px")
    out += put(104, 165, kit.folded(person.address, 13), "font-size:16px;line-height:1.42")
    number = "font-size:22px;letter-spacing:1.5px"
    return out + put(190, 286, person.id_number, number) + put(378, 54, portrait(136, 172, ground="transparent"))


def small_and(label: str, more: str, look: str, small: str) -> str:
    """A label with its translation below."""
    return f"<span style='{look}'>{label}</span><br><span style='{small}'>{more}</span>"


def front_plain(case: Case, random: Random) -> Drawing:
    """The card alone."""
    font = random.choice((kit.HEI, kit.ZEN, kit.SANS))
    body = _blank(_front(case.insured), random)
    return kit.page(body, _SIZE, _truth(case.insured), font=font, pad="0", ground="transparent", scale=2.3)


def front_zhuang(case: Case, random: Random) -> Drawing:
    """The card with a second script."""
    body = _blank(_zhuang(case.insured), random)
    return kit.page(body, _SIZE, _truth(case.insured), font=kit.MICRO, pad="0", ground="transparent", scale=2.3)


def _pasted(case: Case, random: Random, card: str, side: str) -> str:
    """A sheet a card's copy is glued on, with what an office writes round it."""
    clerk, desk = kit.staff(random), random.choice(("柜面受理岗", "业务大厅3号窗口", "乡镇服务站"))
    head = random.choice(("证 件 粘 贴 单", "客户证照留存页", "理赔资料附页（三）"))
    turn = random.choice((-1.2, 0.8, 0))
    use = random.choice(("只作报销赔款用", "仅用于保险赔付，复印无效", "与原件一致　他用作废"))
    return (
        f'<h2 class="c" style="font-size:23px;margin-bottom:10px">{head}</h2>'
        + kit.spread(
            f"经办网点：{desk}", f"经办：{clerk}", f"流水 {case.numbers['业务流水号']}", style="font-size:14px"
        )
        + f'<div style="border:1.5px dashed #666;margin-top:10px;height:436px;position:relative"><div class="c" '
        f'style="font-size:13px;color:#666;padding-top:5px">（{side}粘贴处）</div><div style="position:absolute;left:44px;'
        f'top:52px;transform:rotate({turn}deg)">{card}</div></div>'
        + f'<div style="margin-top:14px">{kit.wrote(use, random.randrange(3), 1.3, "#222")}'
        f'<span style="float:right">核对人签字 {kit.line(kit.staff(random), 90, 1)}　日期 '
        f"{kit.wrote(day_text(kit.signed(case), '.'), 1)}</span></div>"
        + kit.chop(f"已验原件/{clerk}", 70, 150, colour="#b3262c")
    )


def front_pasted(case: Case, random: Random) -> Drawing:
    """A grey copy glued on an office's sheet."""
    body = _pasted(case, random, _blank(_front(case.insured), random, grey=True), "身份证有照片一面")
    return kit.page(body, (720, 620), _truth(case.insured), font=kit.FANG, px=16, scale=1.9)


def front_programme(case: Case, random: Random) -> Drawing:
    """A government mini-programme's page of the card."""
    person = case.insured
    term = f"{day_text(person.id_valid_from, '.')}-{kit.until(person.id_valid_to, '.')}"
    rows = kit.listed(
        [
            ("姓名", t(person.name)),
            ("性别 / 民族", f"{person.sex} / {t(person.ethnicity)}"),
            ("出生", day_text(person.born_on, random.choice(("年", "年月")))),
            ("公民身份号码", person.id_number),
            ("住址", t(person.address)),
            ("有效期限", term),
        ],
        way=random.choice(("between", "beside")),
    )
    title = random.choice(("电子证照 · 居民身份证", "我的证件夹", "居民身份证（电子）"))
    body = (
        '<div style="background:linear-gradient(120deg,#c9dff2,#f4eee2);border-radius:12px 12px 0 0;padding:12px 16px;'
        f'display:flex;justify-content:space-between"><div><b style="font-size:19px">居民身份证</b><br><span style="font-size'
        f':12px;color:#456">数据来源：公安部门　更新 {day_text(case.on, "-")}</span></div>{portrait(62, 78)}</div>'
        f'<div style="background:#fff;padding:2px 16px 8px;border-radius:0 0 12px 12px">{rows}</div>'
        '<div class="c" style="color:#9aa0a8;font-size:12px;margin-top:14px">本页截图不作法定证件使用　客服 12345</div>'
    )
    truth = _truth(person) | {
        "valid_from": person.id_valid_from.isoformat(),
        "valid_to": kit.until_truth(person.id_valid_to),
    }
    return kit.screen(title, body, 610, truth, random=random, bar="#2c62b8", foot=("出示二维码", "授权使用"))


def _monitor(card: str, name: str, random: Random) -> str:
    """A window of a picture viewer on a computer's monitor."""
    icons = "　".join(random.sample(["⟲", "⟳", "🔍", "⤢", "✂", "⎙", "☰"], 5))
    return (
        '<div style="background:#2b2f36;color:#dfe3e8;padding:7px 14px;font-size:13px" class="s">'
        f"<span>{name}　（{random.randint(2, 5)}/{random.randint(6, 9)}）</span><span>—　□　✕</span></div>"
        f'<div style="background:#15171a;padding:44px 106px 40px">{card}</div>'
        f'<div class="c" style="background:#2b2f36;color:#dfe3e8;padding:8px;font-size:15px">{icons}　100%</div>'
        '<div class="s" style="background:#dbe4ee;padding:6px 14px;font-size:13px;color:#333"><span>⊞　🔎　微信　理赔影像系统</span>'
        f"<span>中　{kit.clock(random)}</span></div>"
    )


def front_monitor(case: Case, random: Random) -> Drawing:
    """The card in a picture viewer, taken from a monitor."""
    name = random.choice(("微信图片_202609{:02d}.jpg", "身份证正面{:02d}.png", "mmexport17{:02d}.jpg")).format(
        random.randint(1, 28)
    )
    body = _monitor(_blank(_front(case.insured), random), name, random)
    return kit.page(body, (760, 535), _truth(case.insured), font=kit.SANS, pad="0", scale=1.8)


def _crest(across: int) -> str:
    wheat = "".join(
        f"<ellipse cx='50' cy='10' rx='4' ry='8' transform='rotate({turn} 50 50)'/>" for turn in range(-150, 151, 20)
    )
    return (
        f"<svg width='{across}' height='{across}' viewBox='0 0 100 100' fill='#c02a2e'>{wheat}<circle cx='50' cy='50' r='33'/>"
        "<path d='M30 66h40v5H30zM36 58h28l-5-8H41z' fill='#f2d365'/>"
        "<text x='50' y='44' font-size='20' fill='#f2d365' text-anchor='middle'>★</text></svg>"
    )


def _back(person: Person, *, zhuang: bool = False) -> str:
    term = f"{day_text(person.id_valid_from, '.')}-{kit.until(person.id_valid_to, '.')}"
    heavy = f"font-family:{kit.SERIF};font-weight:bold"
    more = put(176, 146, "CUNGHVAZ YINZMINZ GUNGHOZGOZ · Gihminz Sinhfwncwng", "font-size:10.5px") if zhuang else ""
    return (
        put(30, 26, _crest(98))
        + put(172, 36, "中华人民共和国", f"font-size:28px;letter-spacing:7px;{heavy}")
        + put(170, 80, "居 民 身 份 证", f"font-size:38px;letter-spacing:2px;{heavy}")
        + more
        + put(112, 236, "签发机关", "font-size:16px")
        + put(204, 235, t(person.id_issuer), "font-size:18px")
        + put(112, 282, "有效期限", "font-size:16px")
        + put(204, 281, term, "font-size:18px")
    )


def _back_truth(person: Person) -> dict[str, object]:
    first, last = person.id_valid_from.isoformat(), kit.until_truth(person.id_valid_to)
    return {"issuer": person.id_issuer, "valid_from": first, "valid_to": last}


def back_plain(case: Case, random: Random) -> Drawing:
    """The side with the emblem, now and then with a second script."""
    body = _blank(_back(case.insured, zhuang=random.random() < 0.4), random)
    font = random.choice((kit.HEI, kit.ZEN))
    return kit.page(body, _SIZE, _back_truth(case.insured), font=font, pad="0", ground="transparent", scale=2.3)


def back_pasted(case: Case, random: Random) -> Drawing:
    """A grey copy glued on an office's sheet."""
    body = _pasted(case, random, _blank(_back(case.insured), random, grey=True), "身份证反面")
    return kit.page(body, (720, 620), _back_truth(case.insured), font=kit.SUNG, px=16, scale=1.9)


def back_upload(case: Case, random: Random) -> Drawing:
    """A page that took the card's picture and shows what it read."""
    person = case.insured
    read = kit.listed(
        [
            ("签发机关", t(person.id_issuer)),
            ("起始日", day_text(person.id_valid_from, "-")),
            ("到期日", kit.until(person.id_valid_to, "-")),
        ],
        way=random.choice(("between", "above")),
    )
    body = (
        f'<div style="color:#555;margin-bottom:8px">{random.choice(("2/3 上传证件反面", "请核对识别结果", "第二步：国徽面"))}</div>'
        f'<div style="width:362px;height:229px;overflow:hidden"><div style="zoom:.66">{_blank(_back(person), random)}</div></div>'
        f'<div style="background:#fff;border-radius:8px;padding:2px 14px;margin-top:12px">{read}</div>'
        '<div style="font-size:12px;color:#c0692a;margin-top:10px">如识别有误可点击修改　⚠ 请勿翻拍</div>'
    )
    return kit.screen(
        "实名认证", body, 660, _back_truth(person), random=random, font=kit.MICRO, foot=("重新拍摄", "下一步")
    )


LAYOUTS: dict[str, tuple[Layout, ...]] = {
    "id_card_front": (front_plain, front_zhuang, front_pasted, front_programme, front_monitor),
    "id_card_back": (back_plain, back_pasted, back_upload),
}
