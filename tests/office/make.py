"""make - office files as word processors write them, and as nobody does.

A DOCX or ODT is a zip of XML. These functions make small ones out of what
stands in the body, with the same bytes each time.
"""
import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ODT = "application/vnd.oasis.opendocument.text"
STYLES = [("Title", "Title", ""), ("Subtitle", "Subtitle", ""),
          ("Heading1", "heading 1", ""), ("Heading2", "heading 2", ""),
          ("House", "Crosshead red", "Heading2"), ("Quote", "Quote", ""),
          ("Caption", "caption", ""), ("TOC1", "toc 1", ""),
          ("Byline", "Byline", ""), ("ListBullet", "List Bullet", ""),
          ("Strong", "Strong", "")]


def zipped(files, method=zipfile.ZIP_DEFLATED):
    """A zip of `files`, pairs of a name and bytes or text."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, data in files:
            info = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
            info.compress_type = method if name != "mimetype" else 0
            package.writestr(info, data)
    return out.getvalue()


def docx_styles(styles=STYLES):
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{base}"/>' if base else "") + "</w:style>"
        for id, name, base in styles)
    return f'<w:styles xmlns:w="{W}">{rows}</w:styles>'


def docx_types(parts):
    rows = "".join(f'<Override PartName="/{name}" ContentType="{type}"/>'
                   for name, type in parts)
    return ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'content-types">{rows}</Types>')


def docx_part(body, root="document"):
    inside = f"<w:body>{body}</w:body>" if root == "document" else body
    return (f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:{root} xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats'
            f'.org/markup-compatibility/2006">{inside}</w:{root}>')


def docx_files(body, footnotes="", header="", comments=""):
    """The files of a DOCX; what is empty is not there."""
    parts = [("word/document.xml", "document.main+xml", docx_part(body)),
             ("word/styles.xml", "styles+xml", docx_styles())]
    for name, text, root in (("footnotes", footnotes, "footnotes"),
                             ("header1", header, "hdr"),
                             ("comments", comments, "comments")):
        if text:
            kind = name.rstrip("1") + "+xml"
            parts.append((f"word/{name}.xml", kind, docx_part(text, root)))
    types = docx_types([(name, WORD + kind) for name, kind, _ in parts])
    return [("[Content_Types].xml", types)] + [(n, x) for n, _, x in parts]


def docx(body, **more):
    return zipped(docx_files(body, **more))


N = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = "".join(f' xmlns:{short}="{N}{long}:1.0"' for short, long in
                 (("office", "office"), ("text", "text"), ("table", "table"),
                  ("draw", "drawing"), ("style", "style"),
                  ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))


def odt_files(body, styles="", automatic="", frame="", manifest=""):
    """The files of an ODT."""
    content = (f"<office:document-content{SPACES}><office:automatic-styles>"
               f"{automatic}</office:automatic-styles><office:body>"
               f"<office:text>{body}</office:text></office:body>"
               "</office:document-content>")
    styles = (f"<office:document-styles{SPACES}><office:styles>{styles}"
              "</office:styles><office:master-styles><style:master-page>"
              f"<style:header>{frame}</style:header></style:master-page>"
              "</office:master-styles></office:document-styles>")
    return [("mimetype", ODT), ("content.xml", content),
            ("styles.xml", styles),
            ("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")]


def odt(body, **more):
    return zipped(odt_files(body, **more))


def p(text, style="", look="", run=""):
    """A paragraph of one run; `look` and `run` are what stands in their
    properties."""
    if style:
        look = f'<w:pStyle w:val="{style}"/>' + look
    if look:
        look = f"<w:pPr>{look}</w:pPr>"
    return f"<w:p>{look}{r(text, run)}</w:p>"


def r(text, look=""):
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'
