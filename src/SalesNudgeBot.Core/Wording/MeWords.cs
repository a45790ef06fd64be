using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What is kept about one person, for how long, who sees it, and whom to ask.</summary>
public static class MeWords
{
    public static Message Of(KeptAboutYou kept, PersonId reader, Company company)
    {
        var team = company.TeamOfRep(reader);
        var sees = team is null
            ? Line.Words("You. A promise at risk that rests on you is shown to the leader of the one who made it.")
            : Line.Of($"You first. {team.Leader} sees your pace, and promises to clients that are at risk.");
        return Message.Of(
            new Block.Paragraph(Line.Of($"What I keep about you, {reader}:")),
            new Block.Facts(
                [
                    new("Promises to clients", Line.Words($"{kept.Promised}")),
                    new("Promised by others, delivered by you", Line.Words($"{kept.ToDeliver}")),
                    new("Of these still open", Line.Words($"{kept.Open}")),
                    new("Plans, with what became of them", Line.Words($"{kept.Plans}")),
                    new("Check-ins", Line.Words($"{kept.CheckIns}")),
                    new("Texts that you wrote", Line.Words($"{kept.Texts}")),
                    .. FromCrm(kept),
                    new("How long", Line.Words($"what you wrote {company.Retention.TextDays} days, figures {company.Retention.FiguresDays / 30} months")),
                    new("Who sees it", sees),
                ]
            ),
            new Block.Note(
                Line.Of($"Write promises, pace or why to see what is in it. If something is not right, or is to be erased, please ask {Admin(company)}: your words can be erased, and no figure changes by that.")
            )
        );
    }

    static ImmutableArray<Fact> FromCrm(KeptAboutYou kept) =>
        kept.Opportunities == 0 ? [] : [new("Opportunities of yours, from the CRM", Line.Words($"{kept.Opportunities}"))];

    static Line Admin(Company company) =>
        company.People.Values.Where(person => person.Admin).OrderBy(person => person.Id.Value, StringComparer.Ordinal).FirstOrDefault() is { } admin
            ? Line.Of($"{admin.Id}")
            : Line.Words("whoever runs me here");
}
