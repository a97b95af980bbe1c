import { createRoot } from "react-dom/client";
import { Penjelajah } from "./penjelajah.js";
import "./penjelajah.css";

const akar = document.getElementById("penjelajah");
if (akar !== null) {
  createRoot(akar).render(<Penjelajah />);
}
