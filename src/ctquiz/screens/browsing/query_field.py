"""The field in which a query is typed."""

from ctquiz.screens.field import AnswerField


class QueryField(AnswerField):
    """It keeps what was sent."""

    async def action_submit(self) -> None:
        """Hand the query over."""
        self.post_message(self.Submitted(self, self.value))
