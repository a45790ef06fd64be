using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Tests.Conversation;

public class WrittenAnswersTests
{
    [Theory]
    [InlineData("2 new, promised Acme SSO live by Friday, Omar delivers", "2 new | Acme · SSO live by Fri 27 Nov 2026 17:30 from omar")]
    [InlineData("2 new, lost 1", "? CountUnclear 2 new, lost 1")]
    public void An_answer_is_read_or_asked_about(string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.Answer(text, Sample.Ana(), Sample.People)));
}
