"""Sound chapters and pictures of our own, with all that a chapter can hold: what is changed."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

from PIL import Image

from desktop.paths import RESOURCES
from tests.index.parse.chapters import bits, section

RICH: Final = bits(
    section(
        "OVERVIEW",
        "<p>Text <bold>bold</bold> <xref ref-type='bibr' rid='r1'>1</xref> of <related-object"
        " source-id='livertox' document-id='Nonexistine'>Nonexistine</related-object> and <ext-link"
        " xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='https://a.invalid'>web</ext-link>."
        "</p><list list-type='order'><list-item><p>One</p></list-item></list><boxed-text><title>Box"
        "</title><p>Inside.</p></boxed-text><disp-quote><p>Said.</p></disp-quote>",
    )
    + section(
        "CASE REPORTS",
        section(
            "Case 1. Mixed injury.",
            section(
                "Key Points",
                "<table-wrap><table><tr><td>Medication:</td><td>Fictamab</td></tr><tr><td>Pattern:"
                "</td><td>Mixed (R=3.1)</td></tr></table></table-wrap>",
            )
            + section(
                "Laboratory Values",
                "<table-wrap><table><thead><tr><th>Time</th><th colspan='2'>ALT</th></tr></thead>"
                "<tbody><tr><td>1 day</td><td>40</td><td rowspan='2'>x</td></tr></tbody></table>"
                "</table-wrap>",
            ),
        ),
    )
    + section(
        "REFERENCES",
        "<ref-list><ref id='r1'><label>1.</label><mixed-citation>Nobody A. Rats. <italic>J Fict"
        "</italic> 2016; 375: 740-53. <pub-id pub-id-type='pmid'>90000001</pub-id>"
        "</mixed-citation></ref></ref-list>",
    )
)
_COURSE: Final = "".join(
    f"<tr><td>{day} days</td><td>{900 - 7 * day}</td><td>2.{day % 10}</td></tr>"
    for day in range(0, 60, 9)
)
# What the chapters of LiverTox hold beside that: scores, names, chemistry, a course, annotations.
FULL: Final = bits(
    section(
        "OVERVIEW",
        section(
            "Introduction",
            "<p>Fictamab (fik' ta mab) is an imaginary antibody (IAB); an IAB is made up. Hepatitis"
            " B is 10<sup>9</sup> times <italic>imagined</italic>, C<sub>max</sub> too.</p>",
        )
        + section(
            "Hepatotoxicity",
            "<p>Serum aminotransferase elevations arose in 5% to 12% of nobody within 2 to 8 weeks,"
            " and jaundice was invented <xref ref-type='bibr' rid='r2'>(2)</xref>.</p>"
            "<p>Likelihood score (fictamab): B[HD] (likely cause of imaginary liver injury).</p>"
            "<p>Likelihood score: E* (unproven but suspected).</p>",
        )
        + section("Mechanism of Injury", "<p>Unknown &#8805; 3.</p>")
        + section(
            "Outcome and Management",
            "<p>Recovery is as made up as the injury.</p><p>Drug Class: <related-object"
            " source-id='livertox' document-id='FictionalAgents'>Fictional Agents</related-object>;"
            " Other Agents</p>",
        ),
    )
    + section(
        "CASE REPORT",
        section(
            "Key Points",
            "<table-wrap><table><tr><td>Medication:</td><td>Fictamab (5 mg daily)</td></tr><tr><td>"
            "Latency:</td><td>3 weeks</td></tr><tr><td>Severity:</td><td>3+</td></tr></table>"
            "</table-wrap>",
        )
        + section(
            "Laboratory Values",
            "<table-wrap><caption><p>Values</p></caption><table><thead><tr><th>Time After Starting"
            "</th><th>ALT (U/L)</th><th>Bilirubin (mg/dL)</th></tr></thead><tbody>"
            f"{_COURSE}<tr><td colspan='3'>Fictamab stopped</td></tr></tbody></table>"
            "<table-wrap-foot><fn><p>Imagined.</p></fn></table-wrap-foot></table-wrap>",
        )
        + section("Comment", "<p>Nothing.<break/>More nothing.</p>"),
    )
    + section(
        "PRODUCT INFORMATION",
        "<p><bold>REPRESENTATIVE TRADE NAMES</bold></p><p>Fictamab – Generic, Madeup®</p>"
        "<p><bold>DRUG CLASS</bold></p><p>Fictional Agents</p>",
    )
    + section(
        "CHEMICAL FORMULA AND STRUCTURE",
        "<table-wrap><table><tr><td>DRUG</td><td>CAS REGISTRY NUMBER</td><td>MOLECULAR FORMULA</td>"
        "<td>STRUCTURE</td></tr><tr><td>Fictamab</td><td>1234-56-7</td><td>C15-H16-O2</td><td>"
        "<graphic xlink:href='one.png'><alt-text>Structure</alt-text></graphic></td></tr></table>"
        "</table-wrap><fig><label>Figure</label><caption><p>A liver</p></caption><graphic"
        " xlink:href='two.jpg'/></fig><p><inline-graphic xlink:href='three.gif'/></p>",
    )
    + section(
        "ANNOTATED BIBLIOGRAPHY",
        "<ref-list><ref id='r2'><element-citation publication-type='journal'><person-group><name>"
        "<surname>Nobody</surname><given-names>A. B.</given-names></name><etal/></person-group>"
        "<article-title>A made up study.</article-title><source>J Fict</source><year>2016</year>"
        "<volume>375</volume><issue>4</issue><fpage>740</fpage><lpage>53</lpage><pub-id"
        " pub-id-type='doi'>10.1000/abc.d</pub-id><pub-id pub-id-type='pmid'>90000002</pub-id>"
        "<annotation><p>(Among 3 patients none was real).</p></annotation></element-citation></ref>"
        "<ref id='r3'><mixed-citation>Someone B. Invented hepatology. 3rd ed. Nowhere: Fict Press,"
        " 1999, pp. 5-9. <ext-link xlink:href='https://b.invalid/x'>https://b.invalid/x</ext-link>"
        "</mixed-citation></ref></ref-list>",
    )
    + "<def-list><def-item><term>IAB</term><def><p>Imaginary antibody</p></def></def-item>"
    "</def-list>"
)
PLAIN: Final = tuple(
    (RESOURCES / "starter" / name).read_bytes()
    for name in ("Dabigatran.txt", "Venlafaxine_Desvenlafaxine.txt", "Antifungal_Agents.txt")
)
# The seeds by the suffix of their files.
CHAPTERS: Final[tuple[tuple[str, bytes], ...]] = (
    *((".nxml", data) for data in (RICH, FULL, FULL)),
    *((".txt", data) for data in PLAIN),
)
# The pictures that `FULL` names, and what each is.
PICTURES: Final = ("one.png", "two.jpg", "three.gif")


def pictures() -> dict[str, tuple[bytes, ...]]:
    """Sound pictures by the names that `FULL` has for them, of every kind we take."""
    return {
        "one.png": (_saved("PNG", "RGBA"), _saved("PNG", "P"), _saved("PNG", "I;16")),
        "two.jpg": (_saved("JPEG", "RGB"), _saved("JPEG", "CMYK"), _saved("JPEG", "L")),
        "three.gif": (_saved("GIF", "P"), _animation()),
    }


def _saved(form: str, mode: str) -> bytes:
    return _written(lambda out: Image.new(mode, (40, 30), 7).save(out, form))


def _animation() -> bytes:
    frames = [Image.new("P", (40, 30), colour) for colour in range(5)]
    return _written(lambda out: frames[0].save(out, "GIF", save_all=True, append_images=frames[1:]))


def _written(save: Callable[[io.BytesIO], None]) -> bytes:
    out = io.BytesIO()
    save(out)
    return out.getvalue()
