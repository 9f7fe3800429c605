import * as Comlink from "comlink";
import { core } from "#worker/core";

Comlink.expose(core);
