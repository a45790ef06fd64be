using System.Collections.Immutable;
using System.Text.Json;

namespace SalesNudgeBot.Slack.Api;

/// <summary>What a method that answers in pages has in all.</summary>
/// <param name="Items">Empty where something went wrong: half a list looks like people who left.</param>
/// <param name="Trouble">Null when every page was read.</param>
sealed record SlackList(ImmutableArray<JsonElement> Items, SlackAnswer? Trouble);
