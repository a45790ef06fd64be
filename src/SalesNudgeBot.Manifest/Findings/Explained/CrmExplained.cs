using System.Collections.Immutable;

namespace SalesNudgeBot.Manifest.Explained;

static class CrmExplained
{
    public static ImmutableArray<Explanation> All { get; } =
    [
        new(
            Codes.UnknownMapping,
            "A file would be read by the columns of a mapping that is not there.",
            "Write the id as it stands under 'mappings', or add one there. 'standard' is there without being written.",
            Smallest.And("crm: {mapping: salesforse}")),
        new(
            Codes.StageTwice,
            "An opportunity in that stage would be open and won at once.",
            "Name each of the CRM's stages under one of open, won and lost. Letter case does not count.",
            Smallest.And("crm: {mappings: {ours: {stages: {open: [New], won: [new]}}}}")),
    ];
}
