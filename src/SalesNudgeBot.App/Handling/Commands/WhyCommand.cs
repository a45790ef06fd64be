using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Wording;

namespace SalesNudgeBot.App.Handling.Commands;

/// <summary>Why the bot wrote what this person got last on its own initiative.</summary>
static class WhyCommand
{
    const int Newest = 3;

    public static void Explain(Handling handling)
    {
        var rows = handling.Stores.Outbox.Newest(new Destination.Person(handling.Actor), Newest);
        handling.Say("why", WhyAnswers.Of([.. rows.Select(row => row.Outgoing)], handling.Actor, handling.Company, handling.Now));
    }
}
