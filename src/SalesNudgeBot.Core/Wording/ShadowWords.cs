using System.Collections.Immutable;
using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.Core.Wording;

/// <summary>What admins read while the bot is tried out, before anybody else hears of it.</summary>
public static class ShadowWords
{
    /// <summary>Begins the verb of every button on what admins are shown: whatever it would do, it does not.</summary>
    public const string Verb = "shadow";

    public const string OnlyShown = "mode: shadow, so only admins saw it";

    public static Message NothingDone { get; } =
        Message.Text(Line.Words("The bot is only tried out here (mode: shadow): nothing was noted and nobody heard of it."));

    public static Message Shown(Outgoing outgoing, Message message, Company company) =>
        new(
        [
            new Block.Paragraph(Line.Of($"{"Shadow":strong}: this would have gone to {Whom(outgoing.To, company)}. {outgoing.Why.Rule}")),
            new Block.Rule(),
            .. message.Blocks.Select(WithoutEffect),
        ]);

    static string Whom(Destination to, Company company) =>
        to switch
        {
            Destination.Person { Id: var id } => company.People.GetValueOrDefault(id)?.Name ?? id.Value,
            Destination.LeadersChannel { Team: var id } when company.Teams.GetValueOrDefault(id) is { } team => $"the channel of {team.Name}, {team.Channel}",
            _ => "somebody who is not in the manifest",
        };

    static Block WithoutEffect(Block block) =>
        block is Block.Buttons buttons
            ? new Block.Buttons([.. buttons.Items.Select(button => button with { Action = button.Action with { Verb = $"{Verb}.{button.Action.Verb}" }, OpensForm = false })])
            : block;
}
