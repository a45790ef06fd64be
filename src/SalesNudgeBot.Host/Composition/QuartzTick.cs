using Quartz;
using SalesNudgeBot.App.Dispatching;

namespace SalesNudgeBot.Host.Composition;

/// <summary>
/// The safety net under the commit signal: wakes the tick loop by wall time, so that what comes due, and what is to be tried again,
/// happens although nobody commits anything. Quartz holds no due instant of ours and never sees a simulated clock.
/// </summary>
static class QuartzTick
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddQuartzTick(this IServiceCollection services) =>
        services
            .AddQuartz(quartz =>
            {
                quartz.UseInMemoryStore();
                quartz.UseTimeProvider(TimeProvider.System);
                quartz.ScheduleJob<Wake>(
                    trigger => trigger.WithIdentity("tick").StartNow().WithSimpleSchedule(Every),
                    job => job.WithIdentity("tick"));
            })
            .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    [DisallowConcurrentExecution]
    sealed class Wake(CommitSignal signal) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            signal.Raise();
            return ValueTask.CompletedTask;
        }
    }
}
