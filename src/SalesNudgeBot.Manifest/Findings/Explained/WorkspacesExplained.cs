using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class WorkspacesExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.UnknownWorkspace,
            "The bot would not know where to write.",
            "Write the id as it stands under 'workspaces', or add one there.",
            Smallest.InSlack("channel: leaders", "channel: leaders\n    workspace: mian")),
        new(
            Codes.LocalBesideReal,
            "In the local workspace anyone can act as anyone, which beside real people would be a way to answer for them.",
            "Try things out with a manifest of its own, such as the sample.",
            Smallest.InSlack("people:", "  home: {platform: local}\npeople:")),
        new(
            Codes.NotToBeFound,
            "Slack and Teams know people by address or by id. Without one the bot could not write to this person.",
            "Add the address of their account under 'email', or its id under 'accounts'.",
            Smallest.InSlack(", accounts: {main: U012AB3CD}", "")),
        new(
            Codes.AccountTwice,
            "One account would be two people: what one of them answers could count for the other.",
            "Give each person their own address or account; two entries for one person become one, with 'also_called' for the other name.",
            Smallest.InSlack("accounts: {main: U012AB3CD}", "email: Lena@nord.example")),
        new(
            Codes.GroupWithoutSlack,
            "User groups are Slack's; no other platform has them.",
            "List the reps under 'reps', or name a workspace in Slack under the team.",
            Smallest.And("    reps_from: {user_group: S012AB3CD}")),
    ];
}
