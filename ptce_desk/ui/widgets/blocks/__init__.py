"""What a page is built of: header, cards, figures, charts, steps of a computation, history."""
