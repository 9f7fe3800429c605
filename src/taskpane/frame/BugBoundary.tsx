import { Component, type ReactNode } from "react";
import { numberBug } from "./number-bug.ts";

export interface BugBoundaryProps {
  readonly reportBug: (id: string, bug: unknown) => void;
  /** What is shown instead, with the number of the slip and the way to try once more. */
  readonly fallback: (id: string, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Catches our own slips while something is drawn. React has no other way than a class. */
export class BugBoundary extends Component<BugBoundaryProps, { readonly id: string | null }> {
  override state: { readonly id: string | null } = { id: null };

  static getDerivedStateFromError(bug: unknown): { readonly id: string } {
    return { id: numberBug(bug) };
  }

  override componentDidCatch(bug: unknown): void {
    this.props.reportBug(numberBug(bug), bug);
  }

  override render(): ReactNode {
    const { id } = this.state;
    return id === null ? this.props.children : this.props.fallback(id, () => this.setState({ id: null }));
  }
}
