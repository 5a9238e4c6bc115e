/** Whether dist/ and web/dist/ are there and made from the sources as they are. */
export function isBuilt(): boolean;
/** Builds web/ to web/dist/ where a source has changed since it was last done. */
export function buildApp(): Promise<void>;
