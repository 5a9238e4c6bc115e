/** Whether dist/ is there and made from the sources as they are. */
export function isBuilt(): boolean;
