/** One parameter of a custom function, as functions.json has it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
/** One custom function, as functions.json has it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}
/** functions.json of an add-in, and the namespace its manifest gives: Excel knows functions by these, not by the page. */
export interface FunctionDeclarations {
  readonly namespace: string;
  readonly metadata: {
    /** True where cells with errors are handed to parameters of type any; else the call gives the error itself. */
    readonly allowErrorForDataTypeAny?: boolean;
    readonly functions: readonly FunctionMetadata[];
  };
}

/** Excel's own limit. */
const MOST_PARAMETERS = 255;

export function leastParameters({ parameters = [] }: FunctionMetadata): number {
  return parameters.filter(({ optional, repeating }) => !(optional ?? false) && !(repeating ?? false)).length;
}
export function mostParameters({ parameters = [] }: FunctionMetadata): number {
  return parameters.at(-1)?.repeating === true ? MOST_PARAMETERS : parameters.length;
}
/** The metadata of the parameter that an argument belongs to; the last one may repeat. */
export function parameterAt({ parameters = [] }: FunctionMetadata, index: number): ParameterMetadata | undefined {
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.repeating === true ? last : undefined);
}
