import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { Text } from '@adobe/react-spectrum/Text'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import GlobeGrid from '@spectrum-icons/workflow/GlobeGrid'
import { isLanguage, LANGUAGES, nameOfLanguage } from '../../i18n/catalogue'
import { useLanguage } from '../../i18n/language'
import { useWords } from '../../i18n/words-context'

/** Chooses the page's language, each by its own name. */
export function LanguageMenu() {
  const { say } = useWords()
  const { language, choose } = useLanguage()
  const onChoose = (key: unknown) => {
    if (typeof key !== 'string' || !isLanguage(key)) return
    choose(key).catch(() => ToastQueue.negative(say('language.failed')))
  }
  return (
    <MenuTrigger align="end">
      <ActionButton isQuiet aria-label={say('language.choose', { language: nameOfLanguage(language) })}>
        <GlobeGrid />
        <Text>{language.toUpperCase()}</Text>
      </ActionButton>
      <Menu
        aria-label={say('language.title')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => onChoose(keys === 'all' ? undefined : [...keys][0])}
      >
        {LANGUAGES.map((each) => (
          <Item key={each} textValue={nameOfLanguage(each)}>
            <Text>
              <span lang={each}>{nameOfLanguage(each)}</span>
            </Text>
          </Item>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
