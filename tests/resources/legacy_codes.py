"""The code charts of the two old letter sets, and text typed in them as old papers have it."""

import re

TCVN3_CHART = """
A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ
B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ
CCè CEẻ CFẽ D0é D1ẹ D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị
DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ
EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ
"""
VNI_CHART = """
á:aù à:aø ả:aû ã:aõ ạ:aï ă:aê ắ:aé ằ:aè ẳ:aú ẵ:aü ặ:aë â:aâ ấ:aá ầ:aà ẩ:aå ẫ:aã ậ:aä đ:ñ
é:eù è:eø ẻ:eû ẽ:eõ ẹ:eï ê:eâ ế:eá ề:eà ể:eå ễ:eã ệ:eä í:í ì:ì ỉ:æ ĩ:ó ị:ò
ó:où ò:oø ỏ:oû õ:oõ ọ:oï ô:oâ ố:oá ồ:oà ổ:oå ỗ:oã ộ:oä ơ:ô ớ:ôù ờ:ôø ở:ôû ỡ:ôõ ợ:ôï
ú:uù ù:uø ủ:uû ũ:uõ ụ:uï ư:ö ứ:öù ừ:öø ử:öû ữ:öõ ự:öï ý:yù ỳ:yø ỷ:yû ỹ:yõ ỵ:î
"""
TCVN3 = {item[2:]: chr(int(item[:2], 16)) for item in TCVN3_CHART.split()}
VNI_SMALL = {item[0]: item[2:] for item in VNI_CHART.split()}
VNI = VNI_SMALL | {letter.upper(): code.upper() for letter, code in VNI_SMALL.items()}


def typed_in_tcvn3(text: str) -> str:
    """Small letters as coded; capitals without a code as their small letter, as …H fonts show."""
    return "".join(TCVN3.get(sign, TCVN3.get(sign.lower(), sign)) for sign in text)


def typed_in_vni(text: str) -> str:
    return re.sub(r"\w", lambda sign: VNI.get(sign[0], sign[0]), text)
