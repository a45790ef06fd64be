using SalesNudgeBot.Core.Configuration;
using SalesNudgeBot.Manifest.Sections;

namespace SalesNudgeBot.Manifest.Checks;

/// <summary>Whether anybody hears what is wrong. Trying the bot out on one machine takes nobody who does, but for a trial in shadow.</summary>
static class AdminCheck
{
    public static void Run(Reading reading, Company company)
    {
        var isReal = company.Workspaces.Any(workspace => workspace.Platform is not Platform.Local);
        if (company.Admins.IsEmpty && !company.People.IsEmpty && (isReal || company.Mode is BotMode.Shadow))
        {
            reading.Findings.Add(
                Codes.NobodyIsAdmin,
                reading.PlaceOf(Root.People.Name),
                company.Mode is BotMode.Shadow ? "nobody is an admin, and in shadow all that would be sent is shown to admins alone" : "nobody is an admin, and only admins are told what is wrong with this manifest or the CRM",
                "admin: true with somebody");
        }
    }
}
