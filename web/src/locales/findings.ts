/** Findings in words: the core and the relay give codes with parameters. */
import type { Finding, Report, Side, View } from '../generated/plan.js';
import { attribute } from './words.js';

/** A view with the words of its findings. */
export function worded(view: View): View {
  return {
    ...view,
    findings: view.findings.map((finding) => wordedFinding(finding, view.reader.side)),
  };
}

/** The relay's report, with the words of this page where it has them. Findings that rest on the record have those of the relay. */
export function wordedReport(report: Report): Report {
  if (!isReport(report)) return report;
  const { side, findings, next } = report;
  return {
    ...report,
    findings: findings.map((finding) => wordedFinding(finding, side)),
    ...(next
      ? { next: { ...next, what: attribute(next.code, `${side}-do`, next.params) ?? next.what } }
      : {}),
  };
}

/** A finding with its words for a side. */
export function wordedFinding(finding: Finding, side: Side): Finding {
  const text = (name: string): string | undefined => attribute(finding.code, name, finding.params);
  const [fired, limit] = [text('fired'), text('limit')];
  return {
    ...finding,
    says: text(side) ?? finding.says ?? `{${finding.code}}`,
    do: text(`${side}-do`) ?? finding.do ?? '',
    ...(fired === undefined ? {} : { fired }),
    ...(limit === undefined ? {} : { limit }),
  };
}

function isReport(report: unknown): report is Report {
  return (
    typeof report === 'object' &&
    report !== null &&
    Array.isArray((report as { findings?: unknown }).findings)
  );
}
