export function allowErrorsInRanges(metadataJson: string): string;
