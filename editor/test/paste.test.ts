import assert from 'node:assert/strict'
import { test } from 'node:test'
import { imageMarker, withoutTracking } from '../browser/paste/clean-html.ts'
import { paste } from './dom.ts'

const DIRT = /mso|style=|class=|<span|<font|o:p|<!--|<meta|\[if/i

const WORD = `
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:13.0pt;} @list l0:level1 {mso-level-text:"%1\\.";} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='margin-left:0cm'><b><span lang=VI style='font-size:16.0pt;font-family:"Times New Roman",serif'>I. Kết quả thực hiện<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-align:justify;text-indent:36.0pt'><span lang=VI style='font-size:14.0pt;mso-ansi-language:VI'>Trong 6 tháng,
<b style='mso-bidi-font-weight:normal'>539 tin, bài</b> đã đăng, <i>tăng</i>&nbsp;<span style='mso-spacerun:yes'>  </span>15,17&nbsp;%.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=VI><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=VI style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Tuyên truyền bầu cử<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]><span>Niêm yết danh sách<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Tiếp xúc cử tri<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Phòng, chống dịch<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=200 valign=top style='width:150.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>Đơn vị<o:p></o:p></b></p></td>
  <td width=200 colspan=2 style='border-left:none'><p class=MsoNormal><b>Số bài<o:p></o:p></b></p></td></tr>
 <tr><td><p class=MsoNormal>Phòng Văn hoá<o:p></o:p></p></td><td><p class=MsoNormal>12<o:p></o:p></p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr>
</table>
<p class=MsoNormal><a href="https://phuoclong.example/tin?id=7&amp;utm_source=zalo&amp;utm_medium=chat"><span style='color:#0563C1'>Xem tin</span></a><span style='mso-no-proof:yes'><!--[if gte vml 1]><v:shape id="Picture_x0020_1"><v:imagedata src="file:///C:/Users/A/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=400 height=300 src="file:///C:/Users/A/AppData/Local/Temp/msohtmlclip1/01/clip_image001.jpg" v:shapes="Picture_x0020_1"><![endif]></span></p>
<!--EndFragment--></body></html>`

test('Word: headings, lists by level, tables, links and weight stay; the rest of Word does not', () => {
  const { lines, html, brought } = paste(WORD)
  assert.deepEqual(lines, [
    'h2 I. Kết quả thực hiện',
    'Trong 6 tháng, *539 tin, bài* đã đăng, /tăng/ 15,17 %.',
    '1. Tuyên truyền bầu cử',
    '  - Niêm yết danh sách',
    '  - Tiếp xúc cử tri',
    '1. Phòng, chống dịch',
    '| *Đơn vị* | ↔2 *Số bài* |',
    '| Phòng Văn hoá | 12 |  |',
    '{https://phuoclong.example/tin?id=7}Xem tin',
  ])
  assert.doesNotMatch(html, DIRT)
  assert.deepEqual(brought, { images: [], foreign: 1 })
})

const DOCS = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1c2d3e4f-7fff-aaaa-bbbb-123456789abc">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;">Công việc trọng tâm</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;">Thứ nhất,</span><span style="font-size:11pt;font-weight:400;"> rà soát </span><span style="font-weight:400;font-style:italic;text-decoration:underline;">hồ sơ</span><span style="font-weight:400"> theo </span><a href="https://www.google.com/url?q=https://phuoclong.example/van-ban&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">kế hoạch</span></a><span>.</span></p>
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Cấp xã</span></p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr"><span>Tổ dân phố</span></p></li></ul></ul>
<br /><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="border-left:solid #000 1pt;"><p dir="ltr"><span>Việc</span></p></td><td><p dir="ltr"><span>Hạn</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`

test('Google Docs: its wrapper does not make everything bold, and its spans become what they mean', () => {
  const { lines, html } = paste(DOCS)
  assert.deepEqual(lines.filter(line => line.trim() !== '' && line !== '↵'), [
    'h2 Công việc trọng tâm',
    '*Thứ nhất,* rà soát /_hồ sơ_/ theo {https://phuoclong.example/van-ban}kế hoạch.',
    '- Cấp xã',
    '  - Tổ dân phố',
    '| Việc | Hạn |',
  ])
  assert.doesNotMatch(html, DIRT)
})

const EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\#\\,\\#\\#0"; font-weight:700;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=3 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Tháng</td><td class=xl65>Tin, bài</td><td class=xl65>Lượt xem</td></tr>
<tr height=20><td height=20 align=right>1</td><td align=right>87</td><td class=xl66 align=right x:num="447010">447.010</td></tr>
<tr height=20><td rowspan=2 height=40>2</td><td align=right>90</td><td></td></tr><tr><td>3</td><td>4</td></tr><!--EndFragment--></table></body></html>`

test('Excel: the cells, their spans and the figures as they were shown', () => {
  const { lines, html } = paste(EXCEL)
  assert.deepEqual(lines, ['| Tháng | Tin, bài | Lượt xem |', '| 1 | 87 | 447.010 |', '| ↕2 2 | 90 |  |', '| 3 | 4 |'])
  assert.doesNotMatch(html, DIRT)
})

const PAGE = `<article class="post"><script>track()</script><h3 class="title">Tin <em>vắn</em></h3><div class="meta"><span style="color:rgb(1,2,3)">  </span></div>
<p onclick="x()" style="margin:0">Đọc <a href="/tin/7#top" target=_blank rel=noopener data-track="1">tin này</a> và <a href="#muc-2">mục 2</a>, <a href="javascript:alert(1)">bấm</a>.</p>
<figure><img src="https://nguon.example/a.jpg" alt="Hồ"><figcaption>Hồ Long Thuỷ. Ảnh: Minh An</figcaption></figure><p><img src="https://dem.example/p.gif" width="1" height="1"></p>
<table><tr><td><h4>Trong khung</h4><p>một ô</p></td></tr></table>
<table><thead><tr><td>Cột</td><td>Khác</td></tr></thead><tr><td><h4>Mục</h4><blockquote>lời</blockquote></td><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>
<blockquote><p>Lời nói</p></blockquote><iframe src="https://video.example/e"></iframe><p>&nbsp;</p><p></p></article>`

test('web pages: structure stays, scripts, counters and frames go, and foreign images are told of', () => {
  const { lines, html, brought } = paste(PAGE)
  assert.deepEqual(lines, [
    'h3 Tin /vắn/',
    'Đọc tin này và mục 2, bấm.',
    'Hồ Long Thuỷ. Ảnh: Minh An',
    'h3 Trong khung',
    'một ô',
    '| # Cột | # Khác |',
    '| Mục ⏎ lời | x y |',
    '> Lời nói',
  ])
  assert.doesNotMatch(html, /script|iframe|onclick|data-track/)
  assert.equal(brought.foreign, 1)
})

test('images carried in the text stand where they stood, to be sent; our own stay as they are', () => {
  const own = 'ab12'.repeat(16)
  const data = 'data:image/png;base64,iVBORw0KGgo='
  const { lines, brought } = paste(
    `<p>trước</p><ul><li>a <img src="${data}"></li></ul><p>sau</p><figure><img src="https://toa-soan.example/hinh/${own}" alt="Cây"><figcaption>Chú thích</figcaption><p class="credit">Minh An</p></figure>`,
  )
  assert.deepEqual(lines, ['trước', '- a', imageMarker(0), 'sau', '[ab12] Chú thích'])
  assert.deepEqual(brought, { images: [data], foreign: 0 })
})

test('suggestions and comments of our own bring only their words', () => {
  const { lines } = paste('<p>Giữ <ins data-suggestion="7.a">thêm</ins> <del data-suggestion="7.b">bớt</del> <span class="comment" data-thread="t1">lời bàn</span></p>')
  assert.deepEqual(lines, ['Giữ thêm bớt lời bàn'])
})

test('an address loses what only tells where its reader came from', () => {
  assert.equal(withoutTracking('https://a.example/b?utm_campaign=x&id=2&fbclid=q'), 'https://a.example/b?id=2')
  assert.equal(withoutTracking('https://a.example/b?q=Phước Long'), 'https://a.example/b?q=Phước Long')
  assert.equal(withoutTracking('không phải địa chỉ'), 'không phải địa chỉ')
})
