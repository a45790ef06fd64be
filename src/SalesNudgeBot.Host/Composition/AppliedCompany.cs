using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Configuration;

namespace SalesNudgeBot.Host.Composition;

sealed class AppliedCompany(Company company) : ICompanySource
{
    public Company Current { get; } = company;
}
