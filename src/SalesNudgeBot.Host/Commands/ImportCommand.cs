using System.CommandLine;

namespace SalesNudgeBot.Host.Commands;

static class ImportCommand
{
    public static Command Make() => new("import", "Bring in what a CRM has") { ImportOpportunitiesCommand.Make(), ImportTeamsCommand.Make() };
}
