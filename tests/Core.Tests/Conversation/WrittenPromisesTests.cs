using SalesNudgeBot.Core.Conversation.Reading;

namespace SalesNudgeBot.Core.Tests.Conversation;

public class WrittenPromisesTests
{
    [Theory]
    [InlineData("Acme: SSO live by Friday, Omar delivers", "Acme · SSO live by Fri 27 Nov 2026 17:30 from omar")]
    [InlineData("to Acme, SSO by Fri", "Acme · SSO by Fri 27 Nov 2026 17:30 from me")]
    [InlineData("Acme SSO config by EOD Thursday", "Acme · SSO config by Thu 26 Nov 2026 17:30 from me (Founders' Day)")]
    [InlineData("Omar delivers SSO to Acme by Friday", "Acme · SSO by Fri 27 Nov 2026 17:30 from omar")]
    [InlineData("Acme: SSO or SAML by 2 Dec at 15:00", "Acme · SSO or SAML by Wed 2 Dec 2026 15:00 from me")]
    [InlineData("Acme · SSO live · by Friday", "Acme · SSO live by Fri 27 Nov 2026 17:30 from me")]
    [InlineData("promised Acme SSO by Friday", "Acme · SSO by Fri 27 Nov 2026 17:30 from me")]
    [InlineData("Acme: 2 new laptops by Friday", "Acme · 2 new laptops by Fri 27 Nov 2026 17:30 from me")]
    [InlineData("Acme: SSO by Friday\nBeta: keys by 2 Dec\nOmar delivers",
        "Acme · SSO by Fri 27 Nov 2026 17:30 from me | Beta · keys by Wed 2 Dec 2026 17:30 from omar")]
    [InlineData("Acme: SSO", "? NoDate Acme · SSO")]
    [InlineData("SSO by Friday", "? NoWhat SSO")]
    [InlineData("Acme: SSO by Friday?", "? NotPromised Acme: SSO by Friday")]
    [InlineData("not yet Acme: SSO by Friday", "? NotPromised not yet Acme: SSO by Friday")]
    [InlineData("", "? NothingRead ")]
    public void What_follows_a_command_is_a_promise_or_a_question(string text, string read) =>
        Assert.Equal(read, Sample.Line(Reader.Promise(text, Sample.Ana(), Sample.People)));
}
