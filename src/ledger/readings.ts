import { type RawBuilder, sql } from "kysely";

/** The reading in force of each report at a moment: of its latest revision then, the one recorded last. */
export function latestReadings(until: string, reportId: string | null = null): RawBuilder<unknown> {
  const own = reportId === null ? sql`` : sql`and report_id = ${reportId}`;
  return sql`
    select report_id, revision, reader_version from (
      select report_id, revision, reader_version,
        row_number() over (partition by report_id order by recorded_at desc, reader_version desc) as place
      from readings
      where recorded_at <= ${until} ${own}
        and revision = (select max(revision) from reports where id = readings.report_id and recorded_at <= ${until})
    ) where place = 1`;
}
