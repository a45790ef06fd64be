using System.Reflection;
using NodaTime;
using SalesNudgeBot.Core.Conversation.Reading;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.Core.Tests.Wording;

public class QuestionsTests
{
    static readonly LocalDateTime Friday = new(2026, 11, 27, 17, 30);
    static readonly KnownPerson Lee = new(new("sam-1"), "Sam Lee", []);
    static readonly KnownPerson Okafor = new(new("sam-2"), "Sam Okafor", []);

    public static TheoryData<Doubt, string> All => new()
    {
        { new Doubt.WhichPerson("Sam", [Lee, Okafor]), "Which Sam delivers: Sam Lee or Sam Okafor?" },
        { new Doubt.UnknownPerson("Zed"), "I don't know “Zed” yet. Who delivers it? Their full name is best." },
        { new Doubt.WhoDelivers("someone delivers"), "Who delivers it? I read “someone delivers” and would rather ask." },
        { new Doubt.WhichClient(["Acme", "Apex"]), "Who is the client: Acme or Apex?" },
        { new Doubt.NoClient("SSO"), "Which client was promised “SSO”?" },
        { new Doubt.NoClient(null), "Which client is it for?" },
        { new Doubt.NoWhat("Acme"), "What was Acme promised?" },
        { new Doubt.NoDate("Acme", "SSO"), "By when does Acme get “SSO”?" },
        { new Doubt.NoDate("", ""), "By when does the client get it?" },
        { new Doubt.WhichDate("next Friday", [Friday, Friday.PlusWeeks(1)]), "Which date is “next Friday”: Fri 27 Nov 2026, 17:30 or Fri 4 Dec 2026, 17:30?" },
        { new Doubt.WhichDate("Friday", [Friday]), "Does “Friday” mean Fri 27 Nov 2026, 17:30?" },
        { new Doubt.UnreadDate("by Fribay"), "Which date is “by Fribay”? “Fri 27 Nov” or “2026-11-27 17:30” both work." },
        { new Doubt.NoSuchDate("31 Nov"), "The calendar has no “31 Nov”. Which date is it?" },
        { new Doubt.PastDate("Friday", Friday), "Fri 27 Nov 2026, 17:30 has already passed. Which date is it?" },
        { new Doubt.SkippedDate("Friday", new LocalDate(2011, 12, 30)), "Your time zone went without Fri 30 Dec 2011. Which date is it instead?" },
        { new Doubt.TimeInGap("02:30", Friday, Friday.PlusHours(1)), "The clocks skip Fri 27 Nov 2026, 17:30 where you are. Is Fri 27 Nov 2026, 18:30 right?" },
        { new Doubt.OtherZone("17:00 UTC"), "I read times where you are. What is “17:00 UTC” on your own clock?" },
        { new Doubt.NotPromised("did not promise"), "I haven't recorded “did not promise”. Is it a promise the client already has from you?" },
        { new Doubt.Conditional("if legal agrees"), "Is it promised already, or only on a condition? I read “if legal agrees”." },
        { new Doubt.WhoPromised("Acme promised us"), "Who promised it, and to whom? I read “Acme promised us”." },
        { new Doubt.TakenBack("scratch that"), "I read “scratch that”. What should I keep of what you wrote before it?" },
        { new Doubt.NotPlaced("fingers crossed"), "I couldn't place “fingers crossed”. What does it belong to?" },
        { new Doubt.PromiseOrPlan("I'll send it"), "Is “I'll send it” a promise to a client, or what you plan to do?" },
        { new Doubt.PlanWithoutWhen("ring two suppliers"), "When will you ring two suppliers? Something like “when the call ends” works." },
        { new Doubt.CountUnclear("2-3"), "How many new opportunities is that? I read “2-3”." },
        { new Doubt.TooLong(4000), "That is more than I can read at once. Could you say it in fewer than 4000 characters?" },
        { new Doubt.NothingRead("asdf"), "I couldn't read that. Something like “2 new, promised Acme the SSO config by Friday” works." },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_doubt_is_asked_about_in_one_plain_question(Doubt doubt, string question)
    {
        Assert.Equal(question, Questions.Ask(doubt));
        Assert.DoesNotContain("!", question, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_doubt_has_its_question() =>
        Assert.Equal(
            typeof(Doubt).GetNestedTypes(BindingFlags.Public).Select(t => t.Name).Order(),
            All.Select(row => row.Data.Item1.GetType().Name).Distinct().Order());

    [Fact]
    public void A_long_text_is_quoted_in_its_first_words() =>
        Assert.Equal("I couldn't place “" + new string('x', 79) + "…”. What does it belong to?", Questions.Ask(new Doubt.NotPlaced(new string('x', 5000))));
}
