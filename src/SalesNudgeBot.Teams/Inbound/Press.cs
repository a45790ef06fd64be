using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Wire;

namespace SalesNudgeBot.Teams.Inbound;

/// <summary>A button that somebody pressed, or a form that they sent.</summary>
/// <param name="Key">Under which the inbox knows it.</param>
sealed record Press(string Key, TeamsWorkspace Workspace, Activity Invoke, CardData Data)
{
    /// <summary>Nobody pressed anything: a program draws its user's view of the card (protocol section 8).</summary>
    public bool IsAutomatic => Data.Verb is CardVerbs.View && Invoke.Value?.Text("trigger") is "automatic";

    /// <summary>Whoever pressed, where nobody else reads what is shown for it.</summary>
    public PersonId? Reader(PersonId person) => Invoke.Kind is ConversationKind.Personal ? person : null;
}
