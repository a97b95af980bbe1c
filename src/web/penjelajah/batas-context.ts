import { createContext } from "react";
import type { Batas } from "./parse-batas.js";

/** The published limits, for panels that GraphiQL renders without properties. */
export const BatasContext = createContext<readonly Batas[]>([]);
