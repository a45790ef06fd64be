using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.App.Ports;

/// <summary>The company as the applied configuration describes it; replaced as a whole when a new revision is applied.</summary>
public interface ICompanySource
{
    Company Current { get; }

    /// <summary>With the time off that people have told the bot about.</summary>
    Company In(IStores stores) => Current with { Away = stores.People.Away() };
}
