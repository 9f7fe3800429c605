import { HostError } from "./host-error.ts";
import { type HostObject, isHostObject } from "./host-object.ts";
import { ObjectPaths, type Roots } from "./object-paths.ts";
import { identify, query } from "./query.ts";
import { ACTION_TYPE, type ActionInfo, type BatchError, type BatchRequest, type BatchResponse } from "./wire.ts";

type Result = BatchResponse["Results"][number];

/**
 * Runs one batch, action after action. Not a transaction: what ran before a failing action stays, as in Excel.
 *
 * @throws whatever is no refusal (`HostError`): a bug of the host must be seen, not reported as Excel's.
 */
export function runBatch(request: BatchRequest, roots: Roots): BatchResponse {
  const paths = new ObjectPaths(request.ObjectPaths, roots);
  const results: Result[] = [];
  // By these the client knows how far the batch came: it registers handlers only for what has been passed.
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ACTION_TYPE.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(action, paths, roots) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results: results, TraceIds: traces, Error: refusal(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function refusal(error: HostError, index: number): BatchError {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? null,
    ActionIndex: index,
    HttpStatusCode: error.status,
  };
}

function runAction(action: ActionInfo, paths: ObjectPaths, roots: Roots): unknown {
  if (action.ActionType === ACTION_TYPE.trace) return null;
  const object = paths.resolve(action.ObjectPathId ?? 0);
  switch (action.ActionType) {
    case ACTION_TYPE.instantiate:
      return identify(object);
    case ACTION_TYPE.query:
    case ACTION_TYPE.queryAsJson:
      return query(object, action.QueryInfo ?? {});
    case ACTION_TYPE.method:
      return object && callMethod(object, action, paths, roots);
    case ACTION_TYPE.setProperty:
      object?.set(action.Name ?? "", paths.arguments(action.ArgumentInfo)[0]);
      return null;
    case ACTION_TYPE.update:
      if (object) update(object, action.ObjectState ?? {});
      return null;
    default:
      throw new HostError("ApiNotFound");
  }
}

function callMethod(object: HostObject, action: ActionInfo, paths: ObjectPaths, roots: Roots): unknown {
  const name = action.Name ?? "";
  if (name === "_KeepReference") return { _ReferenceId: roots.references.keep(object) };
  const result = object.call(name, paths.arguments(action.ArgumentInfo));
  return isHostObject(result) ? identify(result) : (result ?? null);
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) object.set(name.charAt(0).toUpperCase() + name.slice(1), value);
}
