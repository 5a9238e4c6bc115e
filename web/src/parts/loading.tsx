/** Says that something is on its way; bars of the size of what comes keep the page still. */
export function Loading({ what, rows = 6 }: { what: string; rows?: number }): React.JSX.Element {
  return (
    <div className="loading" role="status">
      <span className="unseen">Loading {what} …</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className="bar" aria-hidden="true" />
      ))}
    </div>
  );
}
