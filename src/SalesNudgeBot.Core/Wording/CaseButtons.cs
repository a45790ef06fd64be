using System.Collections.Immutable;
using NodaTime;
using SalesNudgeBot.Core.Calendars;
using SalesNudgeBot.Core.Cases;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Core.Promises;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What can be pressed on a brief: what makes sense as the case stands, and never "take over".</summary>
static class CaseButtons
{
    public static ImmutableArray<Block> For(Chain chain, Company company, PersonId reader, Instant now)
    {
        var id = chain.Id.Value;
        var ask = new Button($"Ask {company.Person(chain.Rep).GivenName}", new("case.ask", id), OpensForm: true);
        var rows = ImmutableArray.CreateBuilder<Block>();
        if (chain.Case!.Climb is CaseClimb.Held { Reason: HoldReason.LeaderStep })
        {
            rows.Add(new Block.Buttons([new("Record what came of it", new("case.outcome", id), Primary: true, OpensForm: true), ask]));
        }
        else
        {
            var peer = Roles.TalkTo(chain, company);
            var by = SuggestedTime(chain, company, reader, now);
            var talk = $"I'll talk to {company.Person(peer).GivenName} by {Times.Near(by, reader, company, now)}";
            rows.Add(
                new Block.Buttons(
                    [
                        new(talk, new("case.talk", id, by.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)), Primary: true),
                        new("Other step", new("case.step", id), OpensForm: true),
                        ask,
                        new("Wait until", new("case.wait", id), OpensForm: true),
                        new("Not useful", new("case.notuseful", id), OpensForm: true),
                    ]
                )
            );
        }

        if (chain.Head.BreachedAt is not null)
        {
            rows.Add(new Block.Note(Line.Words(chain.Case.Cause is { } named ? $"What got in the way: {ClosingWords.Cause(named)}." : "What got in the way?")));
            rows.Add(new Block.Buttons([.. Enum.GetValues<BreachCause>().Select(cause => new Button(ClosingWords.Cause(cause), new("case.cause", id, cause.ToString())))]));
        }

        return rows.ToImmutable();
    }

    /// <summary>Noon of the reader's next workday; where the promise is due before that, two working hours from now.</summary>
    static Instant SuggestedTime(Chain chain, Company company, PersonId reader, Instant now)
    {
        var time = company.WorkingTimeOf(reader);
        var noon = Zones.At(time.NextWorkday(time.DateOf(now)).At(new LocalTime(12, 0)), time.Zone);
        return chain.Head.Due > now && chain.Head.Due < noon ? time.Add(now, Wait.Hours(2)) : noon;
    }
}
