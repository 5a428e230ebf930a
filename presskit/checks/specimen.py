"""The small glossary that the examples of the term checks are written for."""

from __future__ import annotations

from presskit.model.term import Form, Term, Usage

GLOSSARY = (
    Term("park", (Form("Suzhou Industrial Park"), Form("SIP")), (Form("苏州工业园区"), Form("园区"))),
    Term(
        "pattern",
        (Form("new development pattern"), Form("new development paradigm", Usage.ALLOWED)),
        (Form("新发展格局"),),
    ),
    Term(
        "forces",
        (Form("new quality productive forces"), Form("new productive forces", Usage.FORBIDDEN)),
        (Form("新质生产力"), Form("新型生产力", Usage.FORBIDDEN)),
    ),
    Term(
        "cluster", (Form("industry cluster"), Form("industrial cluster", Usage.ALLOWED)), (Form("产业集群"),)
    ),
)
